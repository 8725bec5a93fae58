import { listDeliveries, type Output } from "@grantway/api";
import { type Column, Empty, ListView, RelativeTime, StateWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { useShownList } from "../../../list/shown-list.ts";
import { installedWords } from "../../../words/installed.ts";
import type { Installed } from "../installation.ts";

type Delivery = Output<typeof listDeliveries>["items"][number];

/** What the app was told about this installation, for those who also look after the app. */
export function DeliveriesTab({ installation }: { readonly installation: Installed }) {
  const say = useWords(installedWords);
  const { id, app, appOf } = installation;
  const shown = useShownList(listDeliveries, { params: { app }, query: { installation: id } });
  const columns = useDeliveryColumns();
  return (
    <ListView
      {...shown}
      label={say("deliveriesOf", { name: appOf.name })}
      columns={columns}
      keyOf={(delivery) => delivery.id}
      nameOf={({ type }) => type}
      filtered={false}
      empty={
        <Empty title={say("noDeliveries")}>
          <p>{say("noDeliveriesText")}</p>
        </Empty>
      }
      noMatch={undefined}
    />
  );
}

function useDeliveryColumns(): readonly Column<Delivery>[] {
  const say = useWords(installedWords);
  const { number } = useFormats();
  return [
    { key: "event", head: say("event"), renderCell: ({ type }) => <code dir="ltr">{type}</code> },
    {
      key: "state",
      head: say("health"),
      renderCell: ({ status }) => (
        <StateWord tone={status === "delivered" ? "good" : "bad"}>{say(status)}</StateWord>
      ),
    },
    { key: "attempt", head: say("attempt"), kind: "number", renderCell: ({ attempt }) => number(attempt) },
    {
      key: "answer",
      head: say("answer"),
      kind: "number",
      renderCell: ({ httpStatus, error }) => (httpStatus === undefined ? error : String(httpStatus)),
    },
    { key: "when", head: say("when"), renderCell: ({ at }) => <RelativeTime at={at} /> },
  ];
}
