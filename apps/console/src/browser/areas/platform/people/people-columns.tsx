import { type Column, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";
import { PersonState } from "./person-state.tsx";
import { roleWords } from "./roles.ts";

/** What the list tells of each person. */
export function usePeopleColumns(): readonly Column<Person>[] {
  const say = useWords(peopleWords);
  return [
    { key: "name", head: say("name"), renderCell: renderName },
    { key: "username", head: say("username"), sorts: "ascending", renderCell: ({ username }) => username },
    { key: "email", head: say("email"), renderCell: ({ email }) => email },
    { key: "role", head: say("role"), renderCell: ({ role }) => say(roleWords[role].name) },
    { key: "state", head: say("state"), renderCell: renderState },
    { key: "created", head: say("created"), sorts: "descending", renderCell: renderCreated },
  ];
}

function renderName(person: Person) {
  return (
    <Link to="/people/$id" params={{ id: person.id }} preload="intent">
      {nameOf(person)}
    </Link>
  );
}

function renderState({ status }: Person) {
  return <PersonState status={status} />;
}

function renderCreated({ createdAt }: Person) {
  return <RelativeTime at={createdAt} />;
}
