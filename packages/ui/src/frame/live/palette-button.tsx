import { type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from "react";

/**
 * The button that opens the search over everything, and `Ctrl K`, which does so from everywhere. The search is no part of the
 * first load: it is fetched as soon as the page stands, so that the first letters are not lost.
 */
export function PaletteButton(props: {
  readonly label: string;
  readonly load: () => Promise<unknown>;
  /** Whether something else has to be answered first, behind which it would stand. */
  readonly interrupted?: boolean;
  readonly onClose?: () => void;
  readonly children: (palette: {
    readonly onClose: () => void;
    readonly returnTo: RefObject<HTMLElement | null>;
  }) => ReactNode;
}) {
  const { label, load, interrupted = false, onClose, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => void load(), [load]);

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
    onClose?.();
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
        <span>{label}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {open && !interrupted && <Suspense>{children({ onClose: close, returnTo: button })}</Suspense>}
    </>
  );
}
