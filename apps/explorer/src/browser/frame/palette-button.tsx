import type { ApiEntry } from "@grantway/explorer/contract";
import { useWords } from "@grantway/words/react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { frameWords } from "../words/frame.ts";

const load = () => import("./palette.tsx");

/** No part of the first load: it is fetched as soon as the page stands, so that the first letters are not lost. */
const Palette = lazy(async () => ({ default: (await load()).SearchPalette }));

/** The button that opens the search over everything, and `Ctrl K`, which does so from everywhere. */
export function PaletteButton({ api }: { readonly api: ApiEntry }) {
  const say = useWords(frameWords);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => void load(), []);

  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      setOpen(true);
    }
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);

  return (
    <>
      <button
        ref={button}
        type="button"
        className="button-quiet palette-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <span>{say("search")}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette api={api} onClose={() => setOpen(false)} returnTo={button} />
        </Suspense>
      )}
    </>
  );
}
