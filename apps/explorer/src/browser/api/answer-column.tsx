import { Empty } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { frameWords } from "../words/frame.ts";

/** What was answered last. */
export function AnswerColumn() {
  const say = useWords(frameWords);
  return (
    <Empty title={say("noAnswer")}>
      <p>{say("noAnswerWhy")}</p>
    </Empty>
  );
}
