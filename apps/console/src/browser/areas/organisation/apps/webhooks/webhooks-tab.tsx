import { listWebhookEndpoints } from "@grantway/api";
import { type Column, Empty, ListView, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useShownList } from "../../../../list/shown-list.ts";
import { portalWords } from "../../../../words/portal.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import type { App } from "../app.ts";
import { DeliveryList } from "./delivery-list.tsx";
import { type Endpoint, endpointTones } from "./webhook.ts";

/** Where an app is notified, and what was delivered lately. */
export function WebhooksTab({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const say = useWords(webhooksWords);
  const sayOfApps = useWords(portalWords);
  const { mayIn } = useSession();
  const params = { organisation, app: app.id };
  const shown = useShownList(listWebhookEndpoints, { params: { app: app.id }, query: {} });
  const columns: readonly Column<Endpoint>[] = [
    {
      key: "url",
      head: say("url"),
      renderCell: ({ id, url }) => (
        <Link
          to="/organisations/$organisation/apps/$app/webhooks/$endpoint"
          params={{ ...params, endpoint: id }}
        >
          <bdi dir="ltr">{url}</bdi>
        </Link>
      ),
    },
    {
      key: "environment",
      head: sayOfApps("environment"),
      renderCell: ({ environment }) => sayOfApps(environment),
    },
    {
      key: "events",
      head: say("events"),
      renderCell: ({ events }) =>
        events.length === 0 ? say("allEvents") : say("someEvents", { count: events.length }),
    },
    {
      key: "status",
      head: sayOfApps("status"),
      renderCell: ({ status }) => <StateWord tone={endpointTones[status]}>{say(status)}</StateWord>,
    },
    {
      key: "waiting",
      head: say("waiting"),
      renderCell: ({ waiting }) => say("waitingOf", { count: waiting }),
    },
  ];
  const add = mayIn(organisation, "webhooks:write") && (
    <Link
      className="button button-secondary"
      to="/organisations/$organisation/apps/$app/new/webhooks"
      params={params}
    >
      {say("new")}
    </Link>
  );
  return (
    <>
      <section className="section">
        {shown.rows !== undefined && shown.rows.length > 0 && <div>{add}</div>}
        <ListView
          {...shown}
          label={say("endpointsOf", { name: app.name })}
          columns={columns}
          keyOf={({ id }) => id}
          nameOf={({ url }) => url}
          filtered={false}
          empty={
            <Empty title={say("empty")}>
              <p>{say("emptyWhy")}</p>
              {add}
            </Empty>
          }
          noMatch={undefined}
        />
      </section>
      {shown.rows !== undefined && shown.rows.length > 0 && (
        <section className="section">
          <h2>{say("deliveries")}</h2>
          <DeliveryList organisation={organisation} app={app.id} filter={{}} />
        </section>
      )}
    </>
  );
}
