import { exportClient } from "@grantway/api";
import { Menu, saveText } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useApi, useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import { clientOriginWords } from "../../../../words/client-origin.ts";
import type { Client } from "../model/client.ts";
import { documentText } from "../model/document-text.ts";
import { useStatusChange } from "./status-change.ts";
import { useVerify } from "./verify-change.ts";

/** What can be done with a client: the change that is wanted most, and a menu of the rest. */
export function ClientActions({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const navigate = useNavigate();
  const { may, mayAll } = useSession();
  const { id, name, status } = client;
  const api = useApi();
  const words = useProblemWords();
  const { tell } = useTelling();
  const changeStatus = useStatusChange(client);
  const verify = useVerify(client);
  const sayOfOrigin = useWords(clientOriginWords);
  const mayChange = may("clients:write");
  const mayVerify = mayAll("clients:write") && !client.verified;
  const stopped = {
    label: say(status === "active" ? "suspend" : "activate"),
    onChoose: () => void changeStatus(status === "active" ? "suspended" : "active"),
  };
  const exported = { label: say("export"), onChoose: () => void saveDocument() };

  async function saveDocument(): Promise<void> {
    try {
      const document = await api.call(exportClient, { params: { id } });
      saveText(`${id}.json`, documentText(document), "application/json");
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  return (
    <div className="actions">
      {mayVerify && (
        <button type="button" className="button button-secondary" onClick={verify}>
          {sayOfOrigin("verify")}
        </button>
      )}
      {mayChange && (
        <Link className="button" to="/clients/$id/edit" params={{ id }}>
          {say("edit")}
        </Link>
      )}
      <Menu
        label={say("more")}
        of={say("moreFor", { name })}
        items={
          mayChange
            ? [
                ...(mayAll("clients:write") ? [stopped] : []),
                {
                  label: say("clone"),
                  onChoose: () => void navigate({ to: "/new/clients", search: { like: id } }),
                },
                exported,
                {
                  label: say("delete"),
                  danger: true,
                  onChoose: () =>
                    void navigate({ to: "/clients/$id", params: { id }, search: { tab: "danger" } }),
                },
              ]
            : [exported]
        }
      />
    </div>
  );
}
