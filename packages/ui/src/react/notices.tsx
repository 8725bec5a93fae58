import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { type Passing, startPassing } from "./passing.ts";
import { Unseen } from "./unseen.tsx";
import { useWords } from "./words.ts";

/**
 * What happened. `passing` is for a success that tells nothing one could miss, since it is seen elsewhere too: it goes by
 * itself. A failure stays until it is closed.
 *
 * @see {@link https://www.w3.org/TR/WCAG22/#timing-adjustable | WCAG 2.2 §2.2.1}
 */
export type Notice =
  | { readonly id: string; readonly text: string; readonly tone: "failure" }
  | {
      readonly id: string;
      readonly text: string;
      readonly tone: "success";
      readonly passing?: boolean;
      /** Takes back what was done. */
      readonly onUndo?: () => void;
    };

/** How long a passing notice stays. Milliseconds: three times what a slow reader needs for two lines. */
const stays = 20_000;

/**
 * The notices of a page, in its flow. Both regions are always there, so that screen readers hear what comes into them:
 * successes when there is a pause, failures at once. The roles say as much; `aria-live` is what a dialog looks for when it
 * hides the page behind it, and these are heard meanwhile.
 */
export function Notices({
  all,
  onClose,
}: {
  readonly all: readonly Notice[];
  readonly onClose: (id: string) => void;
}) {
  const of = (tone: Notice["tone"]) =>
    all
      .filter((notice) => notice.tone === tone)
      .map((notice) => <Line key={notice.id} notice={notice} onClose={() => onClose(notice.id)} />);
  return (
    <div className="notices">
      <div role="alert" aria-live="assertive">
        {of("failure")}
      </div>
      <div role="status" aria-live="polite">
        {of("success")}
      </div>
    </div>
  );
}

function Line({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const words = useWords();
  const failed = notice.tone === "failure";
  const passing = usePassing(!failed && notice.passing === true, onClose);
  const onUndo = notice.tone === "success" ? notice.onUndo : undefined;
  return (
    <div
      className={failed ? "notice notice-danger" : "notice notice-good"}
      onPointerEnter={() => passing.current?.hold()}
      onPointerLeave={() => passing.current?.release()}
      onFocus={() => passing.current?.hold()}
      onBlur={() => passing.current?.release()}
    >
      <Icon name={failed ? "caution" : "good"} />
      <p>
        <Unseen>
          <strong>{failed ? words.failed : words.done} </strong>
        </Unseen>
        {notice.text}
      </p>
      {onUndo !== undefined && (
        <Button
          onClick={() => {
            onUndo();
            onClose();
          }}
        >
          {words.undo}
          <Unseen> {notice.text}</Unseen>
        </Button>
      )}
      <button type="button" className="notice-close" onClick={onClose}>
        {words.close}
        <Unseen> {words.thisNotice}</Unseen>
      </button>
    </div>
  );
}

function usePassing(passes: boolean, onGone: () => void) {
  const passing = useRef<Passing>(undefined);
  // The page hands over a new function each time; the time it counts is that of the notice.
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    if (!passes) return undefined;
    const started = startPassing({ milliseconds: stays, onGone: () => gone.current() });
    passing.current = started;
    return () => started.stop();
  }, [passes]);
  return passing;
}
