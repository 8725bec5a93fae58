import { useWords } from "@grantway/words/react";
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { frameWords } from "../words/frame.ts";
import type { useWidths } from "./use-widths.ts";
import { boundsOf } from "./widths.ts";

/** Hundredths by which an arrow key moves it. */
const step = 2;

/** Further than any border can go. */
const allTheWay = 100;

/**
 * The border behind a column, which is pulled or moved by arrow keys; Enter and a double press put all back.
 *
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ | ARIA Authoring Practices, Window Splitter}
 */
export function ColumnSeparator(props: {
  readonly at: number;
  /** The column before it. */
  readonly label: string;
  readonly controls: string;
  readonly widths: ReturnType<typeof useWidths>;
  readonly room: RefObject<HTMLDivElement | null>;
}) {
  const { at, label, controls, widths, room } = props;
  const say = useWords(frameWords);
  const [least, most] = boundsOf(widths.widths, at);

  function press(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -step * forward(),
      ArrowRight: step * forward(),
      Home: -allTheWay,
      End: allTheWay,
    };
    const by = moves[event.key];
    if (by !== undefined) widths.move(at, by);
    else if (event.key === "Enter") widths.reset();
    else return;
    event.preventDefault();
  }

  function pull({ buttons, movementX, currentTarget, pointerId }: PointerEvent): void {
    if (buttons !== 1 || !currentTarget.hasPointerCapture(pointerId)) return;
    const all = room.current?.clientWidth ?? 0;
    if (all > 0) widths.move(at, ((movementX * forward()) / all) * 100);
  }

  return (
    // A border that can be moved is a control (WAI-ARIA 1.2, separator), for which there is no element.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say("widthOf", { column: label })}
      aria-controls={controls}
      aria-valuenow={Math.round(widths.widths[at] ?? 0)}
      aria-valuemin={Math.round(least)}
      aria-valuemax={Math.round(most)}
      tabIndex={0}
      className="column-separator"
      onKeyDown={press}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={pull}
      onDoubleClick={widths.reset}
    />
  );
}

/** Where lines run from the right, so do the columns. */
function forward(): 1 | -1 {
  return document.documentElement.dir === "rtl" ? -1 : 1;
}
