import type { Output, readOverview } from "@grantway/api";
import { Fact, Facts } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { overviewWords } from "../../../words/overview.ts";

/** How much there is of everything. */
export function TotalFacts({ totals }: { readonly totals: Output<typeof readOverview>["totals"] }) {
  const say = useWords(overviewWords);
  const { number } = useFormats();
  const suspended = (count: number) => (count === 0 ? "" : ` (${say("suspended", { count })})`);
  return (
    <section className="panel">
      <h2>{say("totals")}</h2>
      <Facts>
        <Fact label={say("people")}>{number(totals.users) + suspended(totals.suspendedUsers)}</Fact>
        <Fact label={say("clients")}>{number(totals.clients) + suspended(totals.suspendedClients)}</Fact>
        <Fact label={say("apis")}>{number(totals.apis)}</Fact>
        <Fact label={say("scopes")}>{number(totals.scopes)}</Fact>
        <Fact label={say("sessions")}>{number(totals.sessions)}</Fact>
        <Fact label={say("grants")}>{number(totals.grants)}</Fact>
      </Facts>
    </section>
  );
}
