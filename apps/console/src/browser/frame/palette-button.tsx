import { useWords } from "@grantway/words/react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { asked } from "../api/api-context.ts";
import { frameWords } from "../words/frame.ts";
import { useAsked } from "./use-asked.ts";

const load = () => import("./palette.tsx");

/** No part of the first load: it is fetched as soon as the page stands, so that the first letters are not lost. */
const Palette = lazy(async () => ({ default: (await load()).SearchPalette }));

/** The button that opens the search over everything, and `Ctrl K`, which does so from everywhere. */
export function PaletteButton() {
  const say = useWords(frameWords);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  // The question of a dialog of the frame comes first: it would stand behind the search.
  const interrupted = [useAsked(asked.signIn), useAsked(asked.password)].includes(true);

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

  function close(): void {
    setOpen(false);
    setText("");
  }

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
      {open && !interrupted && (
        <Suspense>
          <Palette text={text} onText={setText} onClose={close} returnTo={button} />
        </Suspense>
      )}
    </>
  );
}
