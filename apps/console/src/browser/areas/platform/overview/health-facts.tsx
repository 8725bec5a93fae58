import type { Output, readOverview } from "@grantway/api";
import { Fact, Facts, StateWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { overviewWords } from "../../../words/overview.ts";

/** How database and threads are at this moment. */
export function HealthFacts({ health }: { readonly health: Output<typeof readOverview>["health"] }) {
  const say = useWords(overviewWords);
  const { percent } = useFormats();
  const { database, threads } = health;
  return (
    <section className="panel">
      <h2>{say("health")}</h2>
      <Facts>
        <Fact label={say("database")}>
          {database.latencyMilliseconds === undefined ? (
            <StateWord tone="bad">{say("unwritable")}</StateWord>
          ) : (
            <StateWord tone="good">
              {say(database.kind)}:{" "}
              {say("latency", { milliseconds: Math.round(database.latencyMilliseconds) })}
            </StateWord>
          )}
        </Fact>
        {threads.map(({ thread, utilization }) => (
          <Fact key={thread} label={say("thread", { number: String(thread + 1) })}>
            {utilization === undefined ? (
              <StateWord tone="caution">{say("silent")}</StateWord>
            ) : (
              say("busy", { share: percent(utilization) })
            )}
          </Fact>
        ))}
      </Facts>
    </section>
  );
}
