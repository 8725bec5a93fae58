import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { useOverlayRoom } from "./overlay-room.tsx";

/** The gap between an element and its tip. CSS pixels. */
const gap = 6;

/** How long a pointer rests before the tip comes. Milliseconds. */
const rest = 300;

/**
 * A few words more about an element, seen while the pointer rests on it or the focus is in it. Escape takes it away. The
 * element says the same to those who listen: a tip is for the eyes alone.
 *
 * @see {@link https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus | WCAG 2.2 §1.4.13}
 */
export function Tip({ text, children }: { readonly text: ReactNode; readonly children: ReactElement }) {
  const room = useOverlayRoom();
  return (
    <Tooltip.Root>
      <Tooltip.Trigger delay={rest} render={children} />
      <Tooltip.Portal container={room}>
        <Tooltip.Positioner className="tip-positioner" side="top" sideOffset={gap}>
          <Tooltip.Popup className="tip">{text}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
