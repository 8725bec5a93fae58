import { hasSelection, ListBar, ListView, type ListViewProps } from "@grantway/ui/react";
import type { ReactNode } from "react";
import { type ManyAct, ManyBar } from "./many-bar.tsx";
import { ManyProgress } from "./many-progress.tsx";
import type { Many } from "./use-many.ts";

/** A list whose rows can be selected where something can be done to them: its filters, what is done, and the rows. */
export function ManyList<Item>(
  props: Omit<ListViewProps<Item>, "selection"> & {
    readonly many: Many<Item>;
    readonly acts: readonly ManyAct<Item>[];
    readonly nameOf: (item: Item) => string;
    /** Search and filters. What is selected stands in their place. */
    readonly filters: ReactNode;
  },
) {
  const { many, acts, filters, ...list } = props;
  const { rows = [], keyOf, nameOf, total, onMore } = list;
  return (
    <>
      <ListBar
        selection={
          hasSelection(many.selected) ? (
            <ManyBar
              many={many}
              shown={rows.map(keyOf)}
              total={total}
              hasMore={onMore !== undefined}
              acts={acts}
            />
          ) : undefined
        }
      >
        {filters}
      </ListBar>
      <ManyProgress many={many} keyOf={keyOf} nameOf={nameOf} />
      <ListView {...list} selection={acts.length > 0 ? many : undefined} />
    </>
  );
}
