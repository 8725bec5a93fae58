import { Seen } from "./used.tsx";
import type { Activity } from "./verdict.ts";

/** What was refused and why, what happened last first. The reasons are those of the log, for who looks there next. */
export function Failures({ failures }: { readonly failures: Activity["failures"] }) {
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
            <Seen count={count} lastAt={lastAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
