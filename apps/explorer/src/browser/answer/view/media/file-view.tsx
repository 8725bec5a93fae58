import { useLanguage, useWords } from "@grantway/words/react";
import { answerWords } from "../../../words/answer.ts";
import { sizeText } from "../measures.ts";

/** An answer that is neither read nor seen here, but saved. */
export function FileView({ type, size }: { readonly type: string; readonly size: number }) {
  const say = useWords(answerWords);
  const language = useLanguage();
  return (
    <p>{say("fileIs", { type: type === "" ? say("unknownType") : type, size: sizeText(size, language) })}</p>
  );
}
