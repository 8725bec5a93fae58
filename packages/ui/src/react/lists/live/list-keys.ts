import type { RefObject } from "react";
import { useWords } from "../../words.ts";
import { useHotkeys } from "./hotkeys.ts";

/** The keys of a list: `j` and `k` move from name to name, `x` selects the row the focus is in. Enter opens, as on any link. */
export function useListKeys(table: RefObject<HTMLTableElement | null>): void {
  const words = useWords();

  function go(by: number): void {
    const rows = [...(table.current?.tBodies[0]?.rows ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const row = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    // Where the name leads nowhere, the first thing in the row that can have the focus.
    const name =
      row?.querySelector<HTMLElement>(".cell-name a") ?? row?.querySelector<HTMLElement>("a, button, input");
    name?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }

  function select(): void {
    const row = document.activeElement?.closest("tbody tr");
    if (row !== null && row !== undefined && table.current?.contains(row) === true)
      row.querySelector<HTMLInputElement>(".cell-check input")?.click();
  }

  useHotkeys([
    { keys: ["j"], label: words.nextRow, act: () => go(1) },
    { keys: ["k"], label: words.previousRow, act: () => go(-1) },
    { keys: ["x"], label: words.selectRow, act: select },
  ]);
}
