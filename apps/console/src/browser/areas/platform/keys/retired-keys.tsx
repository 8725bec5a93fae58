import { useFormats, useWords } from "@grantway/words/react";
import { keysWords } from "../../../words/keys.ts";
import type { SigningKeyView } from "./key-view.ts";

/** Keys that are over: folded away, as nobody needs them but to know an old token again. */
export function RetiredKeys({ keys }: { readonly keys: readonly SigningKeyView[] }) {
  const say = useWords(keysWords);
  const { moment } = useFormats();
  if (keys.length === 0) return undefined;
  return (
    <details>
      <summary>{say("retiredKeys", { count: keys.length })}</summary>
      <ul className="needs">
        {keys.map(({ kid, algorithm, retiredAt }) => (
          <li key={kid}>
            <code>{kid}</code> {algorithm}{" "}
            {retiredAt !== undefined && say("retiredAt", { moment: moment(Date.parse(retiredAt)) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
