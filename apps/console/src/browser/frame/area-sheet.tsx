import { Button, Sheet } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { frameWords } from "../words/frame.ts";
import { AreaLinks } from "./area-links.tsx";
import { useAreas } from "./shown-areas.ts";

/** The areas behind a button, where there is no room for a column. The style sheet shows one or the other. */
export function AreaSheet() {
  const say = useWords(frameWords);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (useAreas().length === 0) return undefined;
  return (
    <div className="area-sheet">
      <Button ref={button} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        {say("openAreas")}
      </Button>
      <Sheet title={say("areas")} open={open} onClose={() => setOpen(false)} returnTo={button}>
        <AreaLinks onFollow={() => setOpen(false)} />
      </Sheet>
    </div>
  );
}
