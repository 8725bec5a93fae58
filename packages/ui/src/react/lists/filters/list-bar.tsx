import type { ReactNode } from "react";

/** Above the rows: how to find some, or, while some are selected, what can be done to them. */
export function ListBar({
  selection,
  children,
}: {
  readonly selection?: ReactNode;
  readonly children: ReactNode;
}) {
  return <div className="list-bar">{selection ?? children}</div>;
}
