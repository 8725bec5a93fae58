import { type Column, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { clientsWords } from "../../../../words/clients.ts";
import { type Client, kindOf } from "../model/client.ts";

/** What the list says of each client: its name, and what decides whether one goes on reading. */
export function useClientColumns(): readonly Column<Client>[] {
  const say = useWords(clientsWords);
  return [
    {
      key: "name",
      head: say("name"),
      sorts: "ascending",
      renderCell: ({ id, name }) => (
        <Link to="/clients/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { key: "kind", head: say("kind"), renderCell: (client) => say(kindOf(client)) },
    {
      key: "status",
      head: say("status"),
      renderCell: ({ status }) => (
        <StateWord tone={status === "active" ? "good" : "caution"}>{say(status)}</StateWord>
      ),
    },
    {
      key: "lastUsed",
      head: say("lastUsed"),
      sorts: "descending",
      renderCell: ({ lastUsedAt }) =>
        lastUsedAt === undefined ? say("never") : <RelativeTime at={lastUsedAt} />,
    },
  ];
}
