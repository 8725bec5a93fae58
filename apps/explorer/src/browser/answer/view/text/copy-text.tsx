import { CopyButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { answerWords } from "../../../words/answer.ts";
import { answerValuesWords } from "../../../words/answer-values.ts";

/** What a clipboard takes without holding up the page. Bytes. */
const most = 5_000_000;

/** Copies text, unless it is more than a clipboard should take. */
export function CopyText({ read }: { readonly read: () => Promise<Blob> }) {
  const say = useWords(answerValuesWords);
  const sayAnswer = useWords(answerWords);
  const [tooLarge, setTooLarge] = useState(false);

  async function text(): Promise<string> {
    const blob = await read();
    setTooLarge(blob.size > most);
    if (blob.size > most) throw new RangeError("It is too large for the clipboard.");
    return blob.text();
  }

  return tooLarge ? (
    <span role="status" className="quiet">
      {sayAnswer("copyTooLarge")}
    </span>
  ) : (
    <CopyButton text={text}>{say("copyText")}</CopyButton>
  );
}
