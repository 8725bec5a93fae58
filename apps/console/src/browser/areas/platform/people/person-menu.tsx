import { Menu, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { listsWords } from "../../../words/lists.ts";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";
import { type PersonQuestion, PersonDialogs } from "./person-dialogs.tsx";
import { usePersonStatus } from "./person-status.ts";

/** What can be done with a person, as far as who is signed in may. */
export function PersonMenu(props: {
  readonly person: Person;
  /** Says what it is, where there is room: on the page of one person. */
  readonly wide?: boolean;
  /** The person is deleted. */
  readonly onGone?: () => void;
}) {
  const { person, wide = false, onGone } = props;
  const sayList = useWords(listsWords);
  const [asking, setAsking] = useState<PersonQuestion>();
  const items = usePersonItems(person, setAsking);
  if (items.length === 0) return undefined;
  return (
    <>
      <Menu
        {...(wide ? {} : { icon: "more" })}
        label={sayList("actions")}
        of={sayList("actionsFor", { name: nameOf(person) })}
        items={items}
      />
      <PersonDialogs person={person} asking={asking} onClose={() => setAsking(undefined)} onGone={onGone} />
    </>
  );
}

function usePersonItems(person: Person, ask: (question: PersonQuestion) => void): readonly MenuItem[] {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const navigate = useNavigate();
  const setStatus = usePersonStatus();
  const { id, status } = person;
  const writes = may("users:write");
  const resets = may("passwords:write");
  const items: readonly (MenuItem | false)[] = [
    writes && {
      label: say("edit"),
      onChoose: () => void navigate({ to: "/people/$id/edit", params: { id } }),
    },
    resets && { label: say("setPassword"), onChoose: () => ask("password") },
    resets && status === "active" && { label: say("makeLink"), onChoose: () => ask("link") },
    may("sessions:write") && { label: say("signOut"), onChoose: () => ask("sign-out") },
    writes &&
      (status === "active"
        ? { label: say("suspend"), onChoose: () => void setStatus(person, "suspended") }
        : { label: say("activate"), onChoose: () => void setStatus(person, "active") }),
    writes && { label: say("remove"), danger: true, onChoose: () => ask("remove") },
  ];
  return items.filter((item) => item !== false);
}
