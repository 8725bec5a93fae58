import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** Nothing is there, which is no fault: what the place is good for, and how to begin. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Something is there, but nothing of what was looked for. `clear` offers all of it again. */
export function NoMatch(props: {
  readonly title: string;
  readonly clear?: { readonly label: string; readonly onClear: () => void };
  readonly children: ReactNode;
}) {
  const { title, clear, children } = props;
  return (
    <Empty title={title}>
      {children}
      {clear !== undefined && (
        <Button look="secondary" onClick={clear.onClear}>
          {clear.label}
        </Button>
      )}
    </Empty>
  );
}
