import type { MouseEvent, ReactNode } from "react";
import { navigate } from "../state/path.ts";

/** A link to another screen, which opens in a new tab the way links do. */
export function Link(props: {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { to, className, children } = props;
  function go(event: MouseEvent<HTMLAnchorElement>): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  }
  return (
    <a href={to} className={className} onClick={go}>
      {children}
    </a>
  );
}
