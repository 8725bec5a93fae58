import { CopyButton } from "../copy-button.tsx";
import { Unseen } from "../unseen.tsx";
import { useWords } from "../words.ts";
import { shorten } from "./shorten.ts";

/** What programs know a thing by: shortened for the eye, copied whole. It runs from left to right in every language. */
export function Identifier({ value, of }: { readonly value: string; readonly of: string }) {
  const words = useWords();
  const short = shorten(value);
  return (
    <span className="identifier">
      <code dir="ltr" title={short === value ? undefined : value}>
        {short}
      </code>{" "}
      <CopyButton text={value}>
        {words.copy}
        <Unseen> {of}</Unseen>
      </CopyButton>
    </span>
  );
}
