import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { useWords } from "./words.ts";

/** How long the button says that it is done. Milliseconds. */
const shown = 4000;

/**
 * Puts text on the clipboard and says so in its own place, or says what to do when the browser refuses. Text that is long to
 * make is made when it is asked for.
 */
export function CopyButton(props: {
  readonly text: string | (() => Promise<string>);
  readonly children: ReactNode;
}) {
  const { text, children } = props;
  const words = useWords();
  const [outcome, setOutcome] = useState<"copied" | "refused">();

  useEffect(() => {
    if (outcome !== "copied") return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shown);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : await text());
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <span className="copy">
      <Button onClick={() => void copy()}>{children}</Button>{" "}
      {/* Always there, so that screen readers hear what comes into it. */}
      <span role="status" className="copy-outcome">
        {outcome === "copied" && words.copied}
        {outcome === "refused" && words.notCopied}
      </span>
    </span>
  );
}
