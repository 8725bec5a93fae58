import { useWords } from "@grantway/words/react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import { type Kind, kinds } from "../../json/tape.ts";

/** How much is in an object or a list. */
export function SizeText({ kind, size }: { readonly kind: Kind; readonly size: number }) {
  const say = useWords(answerValuesWords);
  return say(kind === kinds.object ? "members" : "items", { count: size });
}
