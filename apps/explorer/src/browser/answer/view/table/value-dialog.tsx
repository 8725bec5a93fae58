import { Dialog } from "@grantway/ui/react";
import { useRef } from "react";
import type { DeskClient } from "../../worker/desk-client.ts";
import { TreeView } from "../tree/tree-view.tsx";

/** What was opened from a table. */
export interface OpenedCell {
  readonly node: number;
  readonly label: string;
  /** The button that was pressed. */
  readonly from: HTMLElement;
}

/** One value of a table with all that is in it. */
export function ValueDialog(props: {
  readonly desk: DeskClient;
  readonly cell: OpenedCell;
  readonly onFollow: ((url: string) => (() => void) | undefined) | undefined;
  readonly onClose: () => void;
}) {
  const { desk, cell, onFollow, onClose } = props;
  const from = useRef(cell.from);
  return (
    <Dialog title={cell.label} open wide returnTo={from} onClose={onClose}>
      <TreeView desk={desk} label={cell.label} of={cell.node} onFollow={onFollow} />
    </Dialog>
  );
}
