import { Button, StateWord, Unseen } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { type CSSProperties, useState } from "react";
import { keysWords } from "../../../words/keys.ts";
import type { SigningKeyView } from "./key-view.ts";
import { type Span, timeScale } from "./time-scale.ts";
import "./keys.css";

/**
 * The keys of one algorithm, each with its bar and the same in words: whoever does not see the bars misses nothing.
 */
export function KeyTimeline(props: {
  readonly algorithm: string;
  readonly keys: readonly SigningKeyView[];
  /** Absent where the person may not. */
  readonly onRetire: ((key: SigningKeyView) => void) | undefined;
}) {
  const { algorithm, keys, onRetire } = props;
  const say = useWords(keysWords);
  const [now] = useState(Date.now);
  const scale = timeScale(keys.map(spanOf), now);
  return (
    <section className="panel key-ring" aria-label={algorithm}>
      <h3>{algorithm}</h3>
      <ul className="key-rows">
        {keys.map((key) => (
          <li key={key.kid}>
            <div className="key-head">
              <code>{key.kid}</code>
              <State phase={key.phase} />
              {onRetire !== undefined && key.phase !== "signs" && (
                <Button onClick={() => onRetire(key)}>
                  {say("retire")}
                  <Unseen> {say("retireOf", { kid: key.kid })}</Unseen>
                </Button>
              )}
            </div>
            <div className="key-bars" aria-hidden="true">
              {scale.barsOf(spanOf(key)).map(({ part, start, length }) => (
                <span key={part} className={`key-bar key-bar-${part}`} style={placed(start, length)} />
              ))}
              <span className="key-now" style={placed(scale.now)} />
            </div>
            <p className="quiet">
              <Sentence keyView={key} />
            </p>
          </li>
        ))}
      </ul>
      <p className="quiet key-legend" aria-hidden="true">
        <span className="key-bar key-bar-published" /> {say("published")}
        <span className="key-bar key-bar-signs" /> {say("signs")}
        <span className="key-bar key-bar-stays" /> {say("stays")}
        <span className="key-now" /> {say("now")}
      </p>
    </section>
  );
}

function State({ phase }: { readonly phase: SigningKeyView["phase"] }) {
  const say = useWords(keysWords);
  if (phase === "next") {
    return (
      <StateWord tone="plain" icon="waiting">
        {say("stateNext")}
      </StateWord>
    );
  }
  if (phase === "signs") return <StateWord tone="good">{say("stateSigns")}</StateWord>;
  return <StateWord tone="plain">{say(phase === "verifies" ? "stateVerifies" : "stateRetired")}</StateWord>;
}

function Sentence({ keyView }: { readonly keyView: SigningKeyView }) {
  const say = useWords(keysWords);
  const { moment } = useFormats();
  const { phase, activeFrom, signsUntil, neededUntil } = keyView;
  const at = (instant: string) => ({ moment: moment(Date.parse(instant)) });
  if (phase === "next") return say("willSign", at(activeFrom));
  if (phase === "signs")
    return signsUntil === undefined ? say("signsOpen") : say("signsUntil", at(signsUntil));
  return neededUntil === undefined ? undefined : say("verifiesUntil", at(neededUntil));
}

function spanOf({ createdAt, activeFrom, signsUntil, neededUntil }: SigningKeyView): Span {
  return {
    publishedFrom: Date.parse(createdAt),
    signsFrom: Date.parse(activeFrom),
    signsUntil: momentOf(signsUntil),
    publishedUntil: momentOf(neededUntil),
  };
}

function momentOf(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}

function placed(start: number, length?: number): CSSProperties {
  return { insetInlineStart: `${start}%`, ...(length === undefined ? {} : { inlineSize: `${length}%` }) };
}
