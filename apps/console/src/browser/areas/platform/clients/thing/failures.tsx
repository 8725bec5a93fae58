import type { ReactNode } from "react";
import { Seen } from "./used.tsx";
import type { Activity } from "./verdict.ts";

/** What was refused and why, what happened last first. The reasons are those of the log, for who looks there next. */
export function Failures(props: {
  readonly failures: Activity["failures"];
  readonly renderHelp?: ((failure: Activity["failures"][number]) => ReactNode) | undefined;
}) {
  const { failures, renderHelp } = props;
  return (
    <ul className="plain section">
      {failures.map((failure) => {
        const { code, reason, count, lastAt } = failure;
        return (
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
            {renderHelp?.(failure)}
          </li>
        );
      })}
    </ul>
  );
}
