import { listAppClients } from "@grantway/api";
import { type Column, Empty, ListView, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useRead } from "../../../../api/queries.ts";
import { developersWords } from "../../../../words/developers.ts";
import { portalWords } from "../../../../words/portal.ts";
import { kindOf } from "../../../platform/clients/model/client.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { App, AppClient } from "../app.ts";

/** The clients of an app: those of sandboxes, and those of live organisations. */
export function ClientsTab({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const say = useWords(portalWords);
  const sayOfClients = useWords(clientsWords);
  const sayMore = useWords(developersWords);
  const words = useProblemWords();
  const { mayIn } = useSession();
  const params = { organisation, app: app.id };
  const { data, error, refetch } = useRead(listAppClients, { params: { app: app.id } });
  const columns: readonly Column<AppClient>[] = [
    {
      key: "name",
      head: say("name"),
      renderCell: ({ id, name }) => (
        <Link to="/organisations/$organisation/apps/$app/clients/$client" params={{ ...params, client: id }}>
          {name}
        </Link>
      ),
    },
    { key: "environment", head: say("environment"), renderCell: ({ environment }) => say(environment) },
    {
      key: "kind",
      head: sayOfClients("kind"),
      renderCell: (client) => sayOfClients(kindOf({ ...client, introspects: [] })),
    },
    {
      key: "status",
      head: say("status"),
      renderCell: ({ status }) => (
        <StateWord tone={status === "active" ? "good" : "caution"}>{sayOfClients(status)}</StateWord>
      ),
    },
    {
      key: "lastUsed",
      head: sayOfClients("lastUsed"),
      renderCell: ({ lastUsedAt }) =>
        lastUsedAt === undefined ? sayOfClients("never") : <RelativeTime at={lastUsedAt} />,
    },
  ];
  return (
    <section className="section">
      <p className="quiet">{say("environmentsWhy")}</p>
      <div className="actions">
        {mayIn(organisation, "apps:write") &&
          (["test", "live"] as const).map((environment) => (
            <Link
              key={environment}
              className="button button-secondary"
              to="/organisations/$organisation/apps/$app/new/clients"
              params={params}
              search={{ environment }}
            >
              {say(environment === "test" ? "newTestClient" : "newLiveClient")}
            </Link>
          ))}
        <Link
          className="button button-secondary"
          to="/organisations/$organisation/apps/$app/inspector"
          params={params}
        >
          {sayMore("inspect")}
        </Link>
      </div>
      <ListView
        rows={data?.items}
        problem={error === null ? undefined : words(error)}
        onRetry={() => void refetch()}
        label={say("clientsOf", { name: app.name })}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        filtered={false}
        empty={
          <Empty title={say("noClients")}>
            <p>{say("noClientsWhy")}</p>
          </Empty>
        }
        noMatch={undefined}
      />
    </section>
  );
}
