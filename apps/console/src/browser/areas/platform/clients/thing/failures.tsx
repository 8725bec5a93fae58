import { RelativeTime } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import type { Activity } from "./verdict.ts";

/** What was refused and why, what happened last first. The reasons are those of the log, for who looks there next. */
export function Failures({ failures }: { readonly failures: Activity["failures"] }) {
  const say = useWords(clientsWords);
  const { number } = useFormats();
  return (
    <ul className="plain section">
      {failures.map(({ code, reason, count, lastAt }) => (
        <li key={`${code} ${reason}`} className="panel failure">
          <p>
            <code dir="ltr">{code}</code>
          </p>
          <p lang="en" dir="ltr">
            {reason}
          </p>
          <p className="quiet">
            {say.rich("failureSeen", { count: number(count), when: <RelativeTime at={lastAt} /> })}
          </p>
        </li>
      ))}
    </ul>
  );
}
