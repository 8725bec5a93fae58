import { listDeliveries } from "@grantway/api";
import {
  type Column,
  Empty,
  FilterWords,
  ListBar,
  ListView,
  NoMatch,
  RelativeTime,
  StateWord,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useShownList } from "../../../../list/shown-list.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import { type Delivery, deliveryTones, subscribable } from "./webhook.ts";

interface Filter {
  readonly endpoint?: string;
  readonly status?: Delivery["status"];
  readonly type?: string;
}

/** What was delivered, the newest first, with filters that belong to this list alone. */
export function DeliveryList(props: {
  readonly organisation: string;
  readonly app: string;
  readonly filter: Pick<Filter, "endpoint">;
}) {
  const { organisation, app, filter } = props;
  const say = useWords(webhooksWords);
  const [chosen, setChosen] = useState<Pick<Filter, "status" | "type">>({});
  const shown = useShownList(listDeliveries, { params: { app }, query: { ...filter, ...chosen, limit: 20 } });
  const columns: readonly Column<Delivery>[] = [
    {
      key: "type",
      head: say("event"),
      renderCell: ({ id, type }) => (
        <Link
          to="/organisations/$organisation/apps/$app/deliveries/$delivery"
          params={{ organisation, app, delivery: id }}
        >
          <code dir="ltr">{type}</code>
        </Link>
      ),
    },
    {
      key: "status",
      head: say("outcome"),
      renderCell: ({ status, httpStatus, error }) => (
        <StateWord tone={deliveryTones[status]}>
          {say(status)} {httpStatus !== undefined && <span dir="ltr">{httpStatus}</span>}
          {httpStatus === undefined && error !== undefined && say(`error-${error}`)}
        </StateWord>
      ),
    },
    {
      key: "attempt",
      head: say("attempt"),
      renderCell: ({ attempt }) => say("attemptOf", { number: attempt }),
    },
    { key: "ms", head: say("took"), renderCell: ({ ms }) => say("milliseconds", { count: ms }) },
    { key: "at", head: say("when"), renderCell: ({ at }) => <RelativeTime at={at} /> },
  ];
  const without = (member: keyof typeof chosen) => {
    const { [member]: _, ...rest } = chosen;
    setChosen(rest);
  };
  return (
    <>
      <ListBar selection={undefined}>
        <FilterWords
          set={[
            ...(chosen.status === undefined
              ? []
              : [
                  {
                    key: "status",
                    text: say("filterWord", { name: say("outcome"), value: say(chosen.status) }),
                    onRemove: () => without("status"),
                  },
                ]),
            ...(chosen.type === undefined
              ? []
              : [
                  {
                    key: "type",
                    text: say("filterWord", { name: say("event"), value: chosen.type }),
                    onRemove: () => without("type"),
                  },
                ]),
          ]}
          choices={[
            ...(["delivered", "failed"] as const).map((status) => ({
              group: say("outcome"),
              label: say(status),
              onChoose: () => setChosen({ ...chosen, status }),
            })),
            ...[...subscribable, "endpoint.test"].map((type) => ({
              group: say("event"),
              label: type,
              onChoose: () => setChosen({ ...chosen, type }),
            })),
          ]}
          onClear={() => setChosen({})}
        />
      </ListBar>
      <ListView
        {...shown}
        label={say("deliveries")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ type }) => type}
        filtered={Object.keys(chosen).length > 0}
        empty={
          <Empty title={say("noDeliveries")}>
            <p>{say("noDeliveriesWhy")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatch")} clear={{ label: say("showAll"), onClear: () => setChosen({}) }}>
            <p>{say("noMatchWhy")}</p>
          </NoMatch>
        }
      />
    </>
  );
}
