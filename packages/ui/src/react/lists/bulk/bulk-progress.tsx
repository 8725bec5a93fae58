import type { ReactNode } from "react";
import { Button } from "../../button.tsx";
import { Icon } from "../../icon.tsx";
import { useWords, type Words } from "../../words.ts";
import type { BulkFailure, BulkReport } from "./run-bulk.ts";

/**
 * How far something that is done to many is, and in the end what failed and why, with a button that tries those again.
 * What is done is not asked back when it is stopped.
 */
export function BulkProgress<Item>(props: {
  /** What is done: "Suspending people". */
  readonly title: string;
  readonly report: BulkReport<Item>;
  /** How many there are to do, where it was counted. */
  readonly total: number | undefined;
  readonly keyOf: (item: Item) => string;
  readonly nameOf: (item: Item) => ReactNode;
  readonly onStop: () => void;
  /** Tries those that failed again. */
  readonly onRetry: () => void;
  readonly onClose: () => void;
}) {
  const { title, report, total, keyOf, nameOf, onStop, onRetry, onClose } = props;
  const words = useWords();
  const { tried, failed, state } = report;
  const running = state === "running";
  return (
    <section className="bulk" aria-label={title}>
      <div className="bulk-head">
        <p className="bulk-title">{title}</p>
        <Button onClick={running ? onStop : onClose}>{running ? words.stop : words.close}</Button>
      </div>
      <Bar title={title} tried={tried} total={running ? total : (total ?? tried)} />
      {running && <p className="quiet">{words.progress(tried, total)}</p>}
      {/* Always there, so that screen readers hear the end and not each step. */}
      <div role="status">{!running && <p>{endOf(report, words)}</p>}</div>
      {!running && failed.length > 0 && (
        <Failures failed={failed} keyOf={keyOf} nameOf={nameOf} onRetry={onRetry} />
      )}
    </section>
  );
}

function Bar(props: { readonly title: string; readonly tried: number; readonly total: number | undefined }) {
  const { title, tried, total } = props;
  // Without a value it moves to and fro: nobody knows how long it takes.
  const known = total === undefined ? {} : { value: tried };
  return <progress className="bulk-bar" aria-label={title} max={Math.max(1, total ?? 1)} {...known} />;
}

function Failures<Item>(props: {
  readonly failed: readonly BulkFailure<Item>[];
  readonly keyOf: (item: Item) => string;
  readonly nameOf: (item: Item) => ReactNode;
  readonly onRetry: () => void;
}) {
  const { failed, keyOf, nameOf, onRetry } = props;
  const words = useWords();
  return (
    <>
      <p className="state state-bad">
        <Icon name="bad" />
        {words.failures(failed.length)}
      </p>
      <ul className="bulk-failures">
        {failed.slice(0, most).map(({ item, reason }) => (
          <li key={keyOf(item)}>
            <span>{nameOf(item)}</span> <span className="quiet">{reason}</span>
          </li>
        ))}
      </ul>
      {failed.length > most && <p className="quiet">{words.andMore(failed.length - most)}</p>}
      <Button look="secondary" onClick={onRetry}>
        {words.retry(failed.length)}
      </Button>
    </>
  );
}

/** How many failures are listed: nobody reads more, and one cause has most of them. */
const most = 100;

function endOf<Item>({ tried, failed, state, reason }: BulkReport<Item>, words: Words): string {
  const done = tried - failed.length;
  if (state === "broken") return `${reason ?? ""} ${words.stopped(done)}`.trim();
  return state === "stopped" ? words.stopped(done) : words.finished(done);
}
