import { useState } from "react";
import { initialWidths, moved, readWidths, type Widths } from "./widths.ts";

const kept = "grantway-explorer-columns";

/** The widths a person chose in this browser. */
export function useWidths() {
  const [widths, setWidths] = useState(() => read());

  function change(next: Widths): void {
    setWidths(next);
    try {
      localStorage.setItem(kept, next.map((one) => one.toFixed(2)).join(","));
    } catch {
      // They hold for this visit.
    }
  }

  return {
    widths,
    /** For `grid-template-columns`: a border stands between two columns. */
    tracks: widths.map((one) => `minmax(0, ${one}fr)`).join(" auto "),
    move: (at: number, by: number) => change(moved(widths, at, by)),
    reset: () => change(initialWidths),
  };
}

function read(): Widths {
  try {
    return readWidths(localStorage.getItem(kept));
  } catch {
    return initialWidths;
  }
}
