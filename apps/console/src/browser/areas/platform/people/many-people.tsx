import { deleteUser, listUsers, signOutUser, updateUser, userConsequences } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useApi, useSession } from "../../../api/api-context.ts";
import type { ManyAct } from "../../../list/many-bar.tsx";
import { ManyEnds } from "../../../list/many-ends.tsx";
import { type Many, useMany } from "../../../list/use-many.ts";
import { peopleWords } from "../../../words/people.ts";
import type { PeopleSearch } from "./addresses.ts";
import type { Person } from "./person.ts";

/** The people that are selected. */
export function useManyPeople(list: {
  readonly filter: Omit<PeopleSearch, "sort">;
  readonly rows: readonly Person[] | undefined;
}): Many<Person> {
  const { filter, rows } = list;
  const api = useApi();
  return useMany<Person>({
    filter,
    rows,
    keyOf: ({ id }) => id,
    read: (page) => api.call(listUsers, { query: { ...filter, ...page } }),
    touches: ["users", "sessions", "grants", "families", "audit"],
  });
}

/** What can be done to them at once. What ends access asks first, and says what it ends. */
export function useManyPeopleActs(many: Many<Person>): readonly ManyAct<Person>[] {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const api = useApi();
  const setStatus =
    (status: Person["status"]) =>
    ({ id, revision }: Person) =>
      api.call(updateUser, { params: { id }, revision, body: { status } });
  const sessions = <Ends key="sessions" many={many} message="removeSessions" />;
  const suspend: ManyAct<Person> = {
    label: say("suspendMany"),
    doing: say("suspendingMany"),
    act: setStatus("suspended"),
    question: {
      title: (count) =>
        count === undefined ? say("suspendAllQuestion") : say("suspendManyQuestion", { count }),
      consequences: [say("suspendManyEnds"), sessions, say("suspendManyBack")],
      action: say("suspendMany"),
    },
  };
  const activate: ManyAct<Person> = {
    label: say("activateMany"),
    doing: say("activatingMany"),
    act: setStatus("active"),
  };
  const signOut: ManyAct<Person> = {
    label: say("signOutMany"),
    doing: say("signingOutMany"),
    act: ({ id }) => api.call(signOutUser, { params: { id } }),
    question: {
      title: (count) =>
        count === undefined ? say("signOutAllQuestion") : say("signOutManyQuestion", { count }),
      consequences: [sessions, say("signOutTokens")],
      action: say("signOutMany"),
    },
  };
  const remove: ManyAct<Person> = {
    label: say("removeMany"),
    doing: say("removingMany"),
    act: ({ id, revision }) => api.call(deleteUser, { params: { id }, revision }),
    question: {
      title: (count) =>
        count === undefined ? say("removeAllQuestion") : say("removeManyQuestion", { count }),
      consequences: [
        say("removeManyEnds"),
        sessions,
        <Ends key="grants" many={many} message="removeApps" />,
        <Ends key="families" many={many} message="removeFamilies" />,
        say("removeForGood"),
      ],
      action: say("removeAction"),
      name: say("removeManyWord"),
    },
  };
  const writes = may("users:write");
  return [
    ...(writes ? [suspend, activate] : []),
    ...(may("sessions:write") ? [signOut] : []),
    ...(writes ? [remove] : []),
  ];
}

/** Of what ends with them, one number. */
function Ends(props: { readonly many: Many<Person>; readonly message: keyof typeof counted }) {
  const { many, message } = props;
  const say = useWords(peopleWords);
  const api = useApi();
  return (
    <ManyEnds
      many={many}
      resource="users"
      count={({ id }) => api.call(userConsequences, { params: { id } })}
      say={(ends) => say(message, { count: ends[counted[message]] })}
    />
  );
}

const counted = { removeSessions: "sessions", removeApps: "grants", removeFamilies: "families" } as const;
