import type { ReactNode } from "react";
import { Button } from "../button.tsx";
import { Failed } from "../failed.tsx";
import { useWords } from "../words.ts";
import { Table, type TableProps } from "./table/table.tsx";

/** What a list has to show, and what stands there when it has nothing. */
export interface ListViewProps<Item> extends TableProps<Item> {
  /** How many match, where it was counted. */
  readonly total?: number | undefined;
  /** What went wrong when it was last asked for. The rows of before stay. */
  readonly problem?: string | undefined;
  readonly onRetry: () => void;
  /** Absent when all that match are shown. */
  readonly onMore?: (() => void) | undefined;
  readonly loadingMore?: boolean | undefined;
  /** Whether what is shown was searched or filtered for. */
  readonly filtered: boolean;
  /** What the list is good for, and how to begin. */
  readonly empty: ReactNode;
  /** Nothing matches: offers all of it again. */
  readonly noMatch: ReactNode;
}

/** A list in whichever state it is: coming, there, empty, without a match, or not to be had, which keeps what was there. */
export function ListView<Item>(props: ListViewProps<Item>) {
  const { problem, onRetry, filtered, empty, noMatch, total, onMore, loadingMore, ...table } = props;
  const words = useWords();
  const { rows, busy } = table;
  const waits = rows === undefined && problem === undefined;
  const found = rows === undefined || busy === true ? "" : words.found(rows.length, total);
  return (
    <div className="list">
      {/* Always there, so that screen readers hear how many were found. */}
      <p role="status" className="unseen">
        {found}
      </p>
      {problem !== undefined && <Failed message={problem} onRetry={onRetry} />}
      {rows?.length === 0 && (filtered ? noMatch : empty)}
      {(waits || hasAny(rows)) && <Table {...table} />}
      {onMore !== undefined && <More found={found} onMore={onMore} loading={loadingMore === true} />}
    </div>
  );
}

function hasAny(rows: readonly unknown[] | undefined): boolean {
  return rows !== undefined && rows.length > 0;
}

/** What is shown stays where it is: more comes below it. */
function More(props: { readonly found: string; readonly onMore: () => void; readonly loading: boolean }) {
  const { found, onMore, loading } = props;
  const words = useWords();
  return (
    <div className="list-more">
      <Button look="secondary" aria-disabled={loading} onClick={() => !loading && onMore()}>
        {loading ? words.loadingMore : words.showMore}
      </Button>
      <p className="quiet">{found}</p>
    </div>
  );
}
