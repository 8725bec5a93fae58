import { deleteUser, listUsers, signOutUser, updateUser } from "@grantway/api";
import { Button, ConsequencesDialog, countOf, SelectionBar } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useSession } from "../../../api/api-context.ts";
import { readAgain } from "../../../api/queries.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { everyItem } from "../../../list/every-item.ts";
import { type Many, useMany } from "../../../list/use-many.ts";
import { peopleWords } from "../../../words/people.ts";
import type { PeopleSearch } from "./addresses.ts";
import type { Person } from "./person.ts";

/** How many are read at once where something is done to all that match. */
const pageSize = 200;

/** The people that are selected. */
export function useManyPeople(list: {
  readonly filter: Omit<PeopleSearch, "sort">;
  readonly rows: readonly Person[] | undefined;
}): Many<Person> {
  const { filter, rows } = list;
  const api = useApi();
  const client = useQueryClient();
  return useMany<Person>({
    filter: JSON.stringify(filter),
    rows,
    keyOf: ({ id }) => id,
    all: () => everyItem((cursor) => api.call(listUsers, { query: { ...filter, cursor, limit: pageSize } })),
    onEnd: () => void readAgain(client, ["users", "sessions", "grants", "families", "audit"]),
  });
}

type Act = "suspend" | "activate" | "sign-out" | "remove";

/** What can be done to them at once. What ends access asks first, and says what it ends. */
export function ManyPeopleBar(props: {
  readonly many: Many<Person>;
  readonly shown: readonly string[];
  readonly total: number | undefined;
  readonly hasMore: boolean;
}) {
  const { many, total } = props;
  const say = useWords(peopleWords);
  const { may } = useSession();
  const [asking, setAsking] = useState<Act>();
  const start = useManyActs(many, total);
  const writes = may("users:write");
  return (
    <>
      <SelectionBar {...props} selected={many.selected} onSelect={many.onSelect}>
        {writes && <Button onClick={() => setAsking("suspend")}>{say("suspendMany")}</Button>}
        {writes && <Button onClick={() => start("activate")}>{say("activateMany")}</Button>}
        {may("sessions:write") && <Button onClick={() => setAsking("sign-out")}>{say("signOutMany")}</Button>}
        {writes && <Button onClick={() => setAsking("remove")}>{say("removeMany")}</Button>}
      </SelectionBar>
      <Question
        act={asking}
        count={countOf(many.selected, total)}
        onClose={() => setAsking(undefined)}
        onYes={start}
      />
    </>
  );
}

/** Begins what was chosen. */
function useManyActs(many: Many<Person>, total: number | undefined): (act: Act) => void {
  const say = useWords(peopleWords);
  const api = useApi();
  const status =
    (status: Person["status"]) =>
    ({ id, revision }: Person) =>
      api.call(updateUser, { params: { id }, revision, body: { status } });
  const acts = {
    suspend: [say("suspendingMany"), status("suspended")],
    activate: [say("activatingMany"), status("active")],
    "sign-out": [say("signingOutMany"), ({ id }: Person) => api.call(signOutUser, { params: { id } })],
    remove: [
      say("removingMany"),
      ({ id, revision }: Person) => api.call(deleteUser, { params: { id }, revision }),
    ],
  } as const;
  return (act) => {
    const [title, doIt] = acts[act];
    many.act({ title, total: countOf(many.selected, total) }, doIt);
  };
}

function Question(props: {
  readonly act: Act | undefined;
  readonly count: number | undefined;
  readonly onClose: () => void;
  readonly onYes: (act: Act) => void;
}) {
  const { act, count, onClose, onYes } = props;
  const say = useWords(peopleWords);
  const returnTo = useReturnFocus(act !== undefined);
  if (act === undefined || act === "activate") return undefined;
  const { title, all, consequences, action, name } = {
    suspend: {
      title: "suspendManyQuestion",
      all: "suspendAllQuestion",
      consequences: ["suspendManyEnds", "suspendManyBack"],
      action: "suspendMany",
      name: undefined,
    },
    "sign-out": {
      title: "signOutManyQuestion",
      all: "signOutAllQuestion",
      consequences: ["signOutTokens"],
      action: "signOutMany",
      name: undefined,
    },
    remove: {
      title: "removeManyQuestion",
      all: "removeAllQuestion",
      consequences: ["removeManyEnds", "removeForGood"],
      action: "removeAction",
      name: say("removeManyWord"),
    },
  }[act] as Asked;
  return (
    <ConsequencesDialog
      open
      title={count === undefined ? say(all) : say(title, { count })}
      consequences={consequences.map((one) => say(one))}
      action={say(action)}
      busy={say("beginning")}
      {...(name === undefined ? {} : { name })}
      returnTo={returnTo}
      onClose={onClose}
      onAct={async () => {
        onClose();
        onYes(act);
      }}
    />
  );
}

interface Asked {
  readonly title: "suspendManyQuestion" | "signOutManyQuestion" | "removeManyQuestion";
  readonly all: "suspendAllQuestion" | "signOutAllQuestion" | "removeAllQuestion";
  readonly consequences: readonly (
    | "suspendManyEnds"
    | "suspendManyBack"
    | "signOutTokens"
    | "removeManyEnds"
    | "removeForGood"
  )[];
  readonly action: "suspendMany" | "signOutMany" | "removeAction";
  readonly name: string | undefined;
}
