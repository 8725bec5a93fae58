import { Button, CopyButton, type Notice, Notices } from "@grantway/ui/react";
import { useState } from "react";

/** Notices, and what copies. */
export function TellingPart() {
  const [all, setAll] = useState<readonly Notice[]>([]);
  const [undone, setUndone] = useState(false);
  const tell = (notice: Notice) => setAll((before) => [...before, notice]);
  return (
    <section aria-label="Telling">
      <Notices all={all} onClose={(id) => setAll((before) => before.filter((notice) => notice.id !== id))} />
      <div>
        <Button onClick={() => tell({ id: "kept", tone: "success", text: "It is saved." })}>Succeed</Button>{" "}
        <Button onClick={() => tell({ id: "passing", tone: "success", text: "It is there.", passing: true })}>
          Succeed in passing
        </Button>{" "}
        <Button
          onClick={() =>
            tell({ id: "done", tone: "success", text: "It is gone.", onUndo: () => setUndone(true) })
          }
        >
          Do
        </Button>{" "}
        <Button onClick={() => tell({ id: "failed", tone: "failure", text: "It is full." })}>Fail</Button>
      </div>
      <CopyButton text="the text">Copy the text</CopyButton>
      <output>{undone && "It is back."}</output>
    </section>
  );
}
