import { showActivity } from "@grantway/api";
import { Chart, Failed, Loading, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type ReactNode, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useRead } from "../../../../api/queries.ts";
import { useSession } from "../../../../api/api-context.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { Lately } from "../../audit/lately.tsx";
import type { Client } from "../model/client.ts";
import { Failures } from "./failures.tsx";
import { Used } from "./used.tsx";
import { type Activity, daily, verdictOf, verdictTones } from "./verdict.ts";

/** As far back as it is told. Days, today not counted. */
export const activityDays = 29;

/** Answers what people come with: does it work, when was it last used, what failed and why, and what somebody changed. */
export function UseTab({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const words = useProblemWords();
  const { data, error, refetch } = useRead(showActivity, {
    params: { id: client.id },
    query: { days: activityDays },
  });
  if (data === undefined) {
    return error === null ? (
      <Loading what={say("loadingUse")} />
    ) : (
      <Failed message={words(error)} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <Use client={client} activity={data} />
      <Changes client={client} />
    </>
  );
}

/** What a client used and what failed, as it was read. */
export function Use(props: {
  readonly client: Pick<Client, "status">;
  readonly activity: Activity;
  /** What there is to do about a failure. */
  readonly renderHelp?: (failure: Activity["failures"][number]) => ReactNode;
}) {
  const { client, activity, renderHelp } = props;
  const say = useWords(clientsWords);
  const verdict = verdictOf(client, activity);
  const { failures, grantTypes, lastUsedAt, scopes } = activity;
  const [now] = useState(() => Date.now());
  const points = daily(activity, now);
  const tokens = points.reduce((sum, { value }) => sum + value, 0);
  return (
    <>
      <section className="section">
        <h2>{say("useTitle")}</h2>
        <StateWord tone={verdictTones[verdict]}>{say(`use-${verdict}`)}</StateWord>
        <p>
          {lastUsedAt === undefined
            ? say("useNeverWhy", { connect: say("tabConnect") })
            : say.rich("useLast", { when: <RelativeTime at={lastUsedAt} /> })}
        </p>
      </section>
      <section className="section">
        <h2>{say("failures")}</h2>
        {failures.length === 0 ? (
          <p>{say("failuresNone")}</p>
        ) : (
          <Failures failures={failures} renderHelp={renderHelp} />
        )}
      </section>
      {tokens > 0 && (
        <section className="section">
          <h2>{say("used")}</h2>
          <Used grantTypes={grantTypes} scopes={scopes} />
          <Chart
            title={say("tokensChart")}
            summary={say("tokensSum", { count: tokens })}
            points={points}
            step="day"
            say={(count) => say("tokens", { count })}
          />
        </section>
      )}
    </>
  );
}

/** What people changed of it: the reason, often, why something fails that worked. */
function Changes({ client: { id, name } }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const { may } = useSession();
  if (!may("audit:read")) return undefined;
  return (
    <section className="section">
      <h2>{say("changes")}</h2>
      <Lately
        toItself
        about={{ target: `client:${id}` }}
        label={say("changesOf", { name })}
        none={say("changesNone")}
        noneWhy={say("changesNoneWhy")}
      />
    </section>
  );
}
