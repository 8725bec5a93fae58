import { clientConsequences, deleteClient, exportClient, listClients, updateClient } from "@grantway/api";
import { saveText } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useApi, useSession } from "../../../../api/api-context.ts";
import type { ManyAct } from "../../../../list/many-bar.tsx";
import { ManyEnds } from "../../../../list/many-ends.tsx";
import { type Many, useMany } from "../../../../list/use-many.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import { documentText } from "../model/document-text.ts";
import type { asked } from "./client-query.ts";

/** The clients that are selected. */
export function useManyClients(list: {
  readonly asked: ReturnType<typeof asked>;
  readonly rows: readonly Client[] | undefined;
}): Many<Client> {
  const { rows } = list;
  // Their order and number are nothing to whoever takes all of them.
  const { total: _total, sort: _sort, ...filter } = list.asked;
  const api = useApi();
  return useMany<Client>({
    filter,
    rows,
    keyOf: ({ id }) => id,
    read: (page) => api.call(listClients, { query: { ...filter, ...page } }),
    touches: ["clients", "grants", "families", "audit"],
  });
}

/** What can be done to them at once. */
export function useManyClientsActs(many: Many<Client>): readonly ManyAct<Client>[] {
  const say = useWords(clientsWords);
  const { may, mayAll } = useSession();
  const api = useApi();
  const setStatus =
    (status: Client["status"]) =>
    ({ id, revision }: Client) =>
      api.call(updateClient, { params: { id }, revision, body: { status } });
  const suspend: ManyAct<Client> = {
    label: say("suspend"),
    doing: say("suspendingMany"),
    act: setStatus("suspended"),
    question: {
      title: (count) =>
        count === undefined ? say("suspendAllQuestion") : say("suspendManyQuestion", { count }),
      consequences: [
        say("suspendManyWhat"),
        <Ends key="families" many={many} message="suspendManyFamilies" />,
      ],
      action: say("suspend"),
    },
  };
  const activate: ManyAct<Client> = {
    label: say("activate"),
    doing: say("activatingMany"),
    act: setStatus("active"),
  };
  const exported: ManyAct<Client> = {
    label: say("export"),
    doing: say("exportingMany"),
    act: ({ id }) => api.call(exportClient, { params: { id } }),
    onEnd(documents) {
      if (documents.length > 0) saveText("clients.json", documentText(documents), "application/json");
    },
  };
  const remove: ManyAct<Client> = {
    label: say("delete"),
    doing: say("deletingMany"),
    act: ({ id, revision }) => api.call(deleteClient, { params: { id }, revision }),
    question: {
      title: (count) =>
        count === undefined ? say("deleteAllQuestion") : say("deleteManyQuestion", { count }),
      consequences: [
        <Ends key="grants" many={many} message="deleteManyGrants" />,
        <Ends key="families" many={many} message="deleteManyFamilies" />,
        <Ends key="secrets" many={many} message="deleteManySecrets" />,
        say("deleteManyForGood"),
      ],
      action: say("deleteMany"),
      name: say("deleteManyWord"),
    },
  };
  return [
    // Whoever owns a client has it suspended by others alone, and cannot take that back.
    ...(mayAll("clients:write") ? [suspend, activate] : []),
    exported,
    ...(may("clients:write") ? [remove] : []),
  ];
}

/** Of what ends with them, one number. */
function Ends(props: { readonly many: Many<Client>; readonly message: keyof typeof counted }) {
  const { many, message } = props;
  const say = useWords(clientsWords);
  const api = useApi();
  return (
    <ManyEnds
      many={many}
      resource="clients"
      count={({ id }) => api.call(clientConsequences, { params: { id } })}
      say={(ends) => say(message, { count: ends[counted[message]] })}
    />
  );
}

const counted = {
  deleteManyGrants: "grants",
  deleteManyFamilies: "families",
  suspendManyFamilies: "families",
  deleteManySecrets: "secrets",
} as const;
