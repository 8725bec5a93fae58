import { Button, CopyButton, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useEffect, useState } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import type { ValueFacts } from "../../worker/tree-desk.ts";
import { kindClass } from "../kind-text.ts";
import { ScrollRegion } from "../scroll-region.tsx";

/** The value the keyboard is at: where it stands, all of it, and what can be done with it. */
export function ValueBar(props: {
  readonly desk: DeskClient;
  readonly node: number;
  readonly onFollow: ((url: string) => (() => void) | undefined) | undefined;
}) {
  const { desk, node, onFollow } = props;
  const say = useWords(answerValuesWords);
  const facts = useValue(desk, node);
  if (facts === undefined) return <div className="value-bar" />;
  const { pointer, text, whole, kind, link } = facts;
  const follow = link === undefined ? undefined : onFollow?.(link);
  return (
    <div className="value-bar">
      <p className="value-path">
        <span className="quiet">{say("path")}</span>{" "}
        {pointer === "" ? say("wholeAnswer") : <code dir="ltr">{pointer}</code>}
      </p>
      {text !== "" && (
        <ScrollRegion className="value-text" dir="ltr" label={say("valueOf", { pointer })}>
          <span className={kindClass(kind)}>
            {text}
            {!whole && `… ${say("moreOfIt")}`}
          </span>
        </ScrollRegion>
      )}
      <div className="answer-bar">
        <CopyButton text={pointer}>{say("copyPath")}</CopyButton>
        <CopyButton text={() => desk.ask("copyOf", node)}>{say("copyValue")}</CopyButton>
        {link !== undefined && (
          <a className="button-quiet" href={link} target="_blank" rel="noopener noreferrer">
            {say("openLink")}
            <Unseen> {link}</Unseen>
          </a>
        )}
        {follow !== undefined && <Button onClick={follow}>{say("openHere")}</Button>}
      </div>
    </div>
  );
}

function useValue(desk: DeskClient, node: number): ValueFacts | undefined {
  const [facts, setFacts] = useState<ValueFacts>();
  useEffect(() => {
    let gone = false;
    void desk.ask("value", node).then((told) => !gone && setFacts(told));
    return () => {
      gone = true;
    };
  }, [desk, node]);
  return facts;
}
