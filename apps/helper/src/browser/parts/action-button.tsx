import { type ReactNode, useState } from "react";

/** A button for something that takes a while: it cannot be pressed twice, and says that it is at work. */
export function ActionButton(props: {
  readonly onAct: () => Promise<void>;
  readonly busy: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { onAct, busy, className = "button-quiet", children } = props;
  const [acting, setActing] = useState(false);
  async function act(): Promise<void> {
    if (acting) return;
    setActing(true);
    await onAct();
    setActing(false);
  }
  return (
    <button type="button" className={className} aria-disabled={acting} onClick={() => void act()}>
      {acting ? busy : children}
    </button>
  );
}
