import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { frameWords } from "../words/frame.ts";

/** In place of a page with a defect. Where a file of the page is missing, a newer explorer stands on the server. */
export function BrokenPage({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const say = useWords(frameWords);
  const why = error instanceof Error ? error.message : String(error);
  const outdated = /dynamically imported module|module script/i.test(why);
  return (
    <div className="front">
      <h1>{say("broken")}</h1>
      <p role="alert">{outdated ? say("outdated") : say("brokenWhy", { why })}</p>
      <p>
        <Button look="main" onClick={outdated ? () => location.reload() : onRetry}>
          {outdated ? say("reload") : say("retryNow")}
        </Button>
      </p>
    </div>
  );
}
