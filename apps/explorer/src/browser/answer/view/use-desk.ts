import { useEffect, useState } from "react";
import type { Opened, Opening } from "../worker/opening.ts";
import { type DeskClient, openDesk } from "../worker/desk-client.ts";

/** Where the reading of a body stands. */
export type DeskState =
  | { readonly state: "reading"; readonly part: number; readonly cancel: () => void }
  | { readonly state: "open"; readonly desk: DeskClient; readonly opened: Opened }
  | { readonly state: "cancelled"; readonly again: () => void }
  | { readonly state: "failed"; readonly message: string };

type Progress =
  | { readonly of: "reading"; readonly part: number }
  | { readonly of: "open"; readonly desk: DeskClient; readonly opened: Opened }
  | { readonly of: "cancelled" }
  | { readonly of: "failed"; readonly message: string };

const begun: Progress = { of: "reading", part: 0 };

/**
 * Has a body read by a worker of its own, which ends when there is another body, or nobody looks any more, and with it goes all
 * its memory.
 *
 * @param opening - the same object for as long as it says the same.
 */
export function useDesk(body: Blob, opening: Opening): DeskState {
  const [progress, setProgress] = useState<Progress>(begun);
  const [attempt, setAttempt] = useState(0);
  const [stop, setStop] = useState<AbortController>();

  useEffect(() => {
    const stopped = new AbortController();
    const desk = openDesk((part) => {
      if (!stopped.signal.aborted)
        setProgress((before) => (before.of === "reading" ? { of: "reading", part } : before));
    });
    stopped.signal.addEventListener("abort", desk.close);
    setStop(stopped);
    setProgress(begun);
    desk.ask("open", body, opening).then(
      (opened) => !stopped.signal.aborted && setProgress({ of: "open", desk, opened }),
      (error: Error) => !stopped.signal.aborted && setProgress({ of: "failed", message: error.message }),
    );
    return () => stopped.abort();
  }, [body, opening, attempt]);

  if (progress.of === "open") return { state: "open", desk: progress.desk, opened: progress.opened };
  if (progress.of === "failed") return { state: "failed", message: progress.message };
  if (progress.of === "cancelled")
    return { state: "cancelled", again: () => setAttempt((before) => before + 1) };
  return {
    state: "reading",
    part: progress.part,
    cancel() {
      stop?.abort();
      setProgress({ of: "cancelled" });
    },
  };
}
