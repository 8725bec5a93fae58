import { RelativeTime, StateWord, type Tone } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { manifestWords } from "../../../../words/manifest.ts";
import type { Version } from "../app.ts";

type Check = Version["checks"][number];

const tones: Readonly<Record<Check["outcome"], Tone>> = { passed: "good", warning: "caution", failed: "bad" };

/** What machines found out about a version, what failed first. */
export function ChecksList(props: {
  readonly checks: readonly Check[];
  readonly checkedAt: string | undefined;
}) {
  const { checks, checkedAt } = props;
  const say = useWords(manifestWords);
  if (checkedAt === undefined) return <p>{say("notChecked")}</p>;
  const order: readonly Check["outcome"][] = ["failed", "warning", "passed"];
  return (
    <>
      <ul className="plain differences">
        {checks
          .toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))
          .map(({ check, subject, outcome, finding, detail }) => (
            <li key={`${check} ${subject} ${finding}`} className="difference">
              <div className="difference-words">
                <p className="difference-title">{say(`check-${check}`)}</p>
                <p>
                  <bdi dir="auto">{subject}</bdi>
                </p>
                {detail !== "" && (
                  <p className="quiet" dir="auto">
                    {detail}
                  </p>
                )}
              </div>
              <StateWord tone={tones[outcome]}>
                {say(`outcome-${outcome}`)}
                {outcome !== "passed" && (
                  <>
                    {" "}
                    <code dir="ltr">{finding}</code>
                  </>
                )}
              </StateWord>
            </li>
          ))}
      </ul>
      <p className="quiet">{say.rich("checkedAt", { when: <RelativeTime at={checkedAt} /> })}</p>
    </>
  );
}
