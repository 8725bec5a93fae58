import { Menu, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { listsWords } from "../../../words/lists.ts";
import { membersWords } from "../../../words/members.ts";
import { nameOf } from "../../platform/people/person.ts";
import { type Here, useIsOwner } from "../in-organisation.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import type { Member } from "./member.ts";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RoleDialog } from "./role-dialog.tsx";

type Question = "role" | "hand-over" | "remove" | "leave";

/** What can be done with a member, as far as who is signed in may; with oneself, to leave. */
export function MemberMenu({ here, member }: { readonly here: Here; readonly member: Member }) {
  const sayList = useWords(listsWords);
  const [asking, setAsking] = useState<Question>();
  const items = useMemberItems({ here, member, ask: setAsking });
  const close = () => setAsking(undefined);
  if (items.length === 0) return undefined;
  return (
    <>
      <Menu
        icon="more"
        label={sayList("actions")}
        of={sayList("actionsFor", { name: nameOf(member) })}
        items={items}
      />
      {asking === "role" && <RoleDialog here={here} member={member} onClose={close} />}
      {asking === "hand-over" && <HandOverDialog here={here} member={member} onClose={close} />}
      {asking === "remove" && <RemoveDialog here={here} member={member} onClose={close} />}
      {asking === "leave" && <LeaveDialog here={here} onClose={close} />}
    </>
  );
}

function useMemberItems(props: {
  readonly here: Here;
  readonly member: Member;
  readonly ask: (question: Question) => void;
}): readonly MenuItem[] {
  const { here, member, ask } = props;
  const say = useWords(membersWords);
  const { mayIn, organisations, user } = useSession();
  const isOwner = useIsOwner(here.slug);
  // Where somebody is because of what they are elsewhere, that is changed there.
  if (member.inherited) return [];
  const own = member.person === user.id;
  const writes = mayIn(here.slug, "members:write") && (isOwner || member.role !== "owner");
  const owns = organisations.some(({ id, role }) => id === here.id && role === "owner");
  const items: readonly (MenuItem | false)[] = [
    writes && { label: say("changeRole"), onChoose: () => ask("role") },
    owns && !own && member.role !== "owner" && { label: say("handOver"), onChoose: () => ask("hand-over") },
    own
      ? { label: say("leave"), danger: true, onChoose: () => ask("leave") }
      : writes && { label: say("remove"), danger: true, onChoose: () => ask("remove") },
  ];
  return items.filter((item) => item !== false);
}
