import { Button, Empty, ErrorBoundary, Failed, LinkButton, Loading, NoMatch } from "@grantway/ui/react";
import { useState } from "react";

/** What stands where something is not there, and a part that breaks. */
export function StatesPart() {
  return (
    <section aria-label="States">
      <Loading what="the list" />
      <Empty title="No things yet">
        <p>A thing is good for something.</p>
        <LinkButton href="?add">Add a thing</LinkButton>
      </Empty>
      <NoMatch title="Nothing matches “x”" clear={{ label: "Show all", onClear: () => undefined }}>
        <p>Names were searched.</p>
      </NoMatch>
      <ErrorBoundary fallback={Broken}>
        <Part />
      </ErrorBoundary>
    </section>
  );
}

function Part() {
  const [breaks, setBreaks] = useState(false);
  if (breaks) throw new Error("The part broke.");
  return (
    <div>
      <p>The part is whole.</p>
      <Button onClick={() => setBreaks(true)}>Break</Button>
    </div>
  );
}

function Broken({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return <Failed message={error instanceof Error ? error.message : "?"} onRetry={onRetry} />;
}
