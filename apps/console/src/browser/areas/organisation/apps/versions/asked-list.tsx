import { StateWord, type Tone } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { manifestWords } from "../../../../words/manifest.ts";
import type { Version } from "../app.ts";

type Asked = Version["asks"][number];

const tones: Readonly<Record<Asked["risk"], Tone>> = { low: "plain", medium: "caution", high: "bad" };
const weights: Readonly<Record<Asked["risk"], number>> = { high: 0, medium: 1, low: 2 };

/** What people will be asked, the greatest risk first: the platform's title, then the app's purpose as theirs. */
export function AskedList({ asks }: { readonly asks: readonly Asked[] }) {
  const say = useWords(manifestWords);
  if (asks.length === 0) return <p>{say("asksNothing")}</p>;
  return (
    <ul className="plain differences">
      {asks
        .toSorted((one, other) => weights[one.risk] - weights[other.risk])
        .map(({ scope, title, detail, risk, access, purpose, optional }) => (
          <li key={scope} className="difference">
            <div className="difference-words">
              <p className="difference-title">{title}</p>
              {detail !== undefined && <p className="quiet">{detail}</p>}
              <q>{purpose}</q>
              <p className="quiet">
                <code dir="ltr">{scope}</code> · {say(access)} · {say(optional ? "optional" : "required")}
              </p>
            </div>
            <StateWord tone={tones[risk]}>{say(`risk-${risk}`)}</StateWord>
          </li>
        ))}
    </ul>
  );
}
