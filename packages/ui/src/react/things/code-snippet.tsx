import { useId } from "react";
import { CopyButton } from "../copy-button.tsx";
import { Unseen } from "../unseen.tsx";
import { useWords } from "../words.ts";

/** Code to take along. It scrolls in itself, by keyboard too, and runs from left to right in every language. */
export function CodeSnippet({ label, code }: { readonly label: string; readonly code: string }) {
  const words = useWords();
  const id = useId();
  return (
    <figure className="snippet">
      <figcaption>
        <span id={id}>{label}</span>
        <CopyButton text={code}>
          {words.copy}
          <Unseen> {label}</Unseen>
        </CopyButton>
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <pre dir="ltr" tabIndex={0} role="region" aria-labelledby={id}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}
