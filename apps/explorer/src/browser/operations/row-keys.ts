import { useShortcuts } from "@grantway/ui/frame";
import type { RefObject } from "react";

/** `j` and `k` go from row to row. Enter opens, as on any link. */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  labels: { readonly next: string; readonly previous: string },
): void {
  function go(by: number): void {
    const rows = [...(list.current?.querySelectorAll("a") ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
  }
  useShortcuts([
    { keys: ["j"], label: labels.next, act: () => go(1) },
    { keys: ["k"], label: labels.previous, act: () => go(-1) },
  ]);
}
