import { Button, saveFile, StateWord } from "@grantway/ui/react";
import { useLanguage, useWords } from "@grantway/words/react";
import { answerWords } from "../../../words/answer.ts";
import type { Answer } from "../../answer.ts";
import { fileNameOf } from "../../content/file-name.ts";
import { sizeText, timeText } from "../measures.ts";
import { statusKey, statusTone } from "./status-key.ts";

/** How an answer went, in a word, how long it took and how large it is; and what can be done with all of it. */
export function AnswerHead(props: {
  readonly answer: Answer;
  readonly pinned: boolean;
  readonly onPin: () => void;
}) {
  const { answer, pinned, onPin } = props;
  const say = useWords(answerWords);
  const language = useLanguage();
  const { status, duration, size, body, live } = answer;
  const name = fileNameOf(answer);
  return (
    <div className="answer-head">
      <p className="answer-status">
        <StateWord tone={statusTone(status)}>{say("status", { code: statusKey(status) })}</StateWord>{" "}
        <span className="answer-code">{status}</span>
      </p>
      {live === undefined && (
        <p className="quiet answer-facts">
          {say("facts", { time: timeText(duration, language), size: sizeText(size, language) })}
        </p>
      )}
      <div className="answer-actions">
        {body.size > 0 && (
          <Button
            title={name}
            // No type that a browser would open instead of keeping it.
            onClick={() => saveFile(name, new Blob([body], { type: "application/octet-stream" }))}
          >
            {say("download")}
          </Button>
        )}
        {live === undefined && (
          <Button aria-pressed={pinned} onClick={onPin}>
            {say(pinned ? "unpin" : "pin")}
          </Button>
        )}
      </div>
    </div>
  );
}
