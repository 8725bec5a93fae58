import { type Column, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { type Client, kindOf } from "../model/client.ts";

/** What the list says of each client: its name, and what decides whether one goes on reading. */
export function useClientColumns(): readonly Column<Client>[] {
  const say = useWords(clientsWords);
  const { mayAll } = useSession();
  const owner = {
    key: "owner",
    head: say("owner"),
    renderCell: ({ ownerUsername }: Client) => ownerUsername ?? say("platform"),
  };
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
    // Whoever sees only their own owns them all.
    ...(mayAll("clients:read") ? [owner] : []),
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
