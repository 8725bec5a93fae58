import { type ReactNode, useState } from "react";
import { Button, type ButtonLook } from "./button.tsx";

/**
 * A button for something that takes a while: it cannot be pressed twice, and says that it is at work. It stays focusable
 * all the while, so that the keyboard does not lose its place.
 */
export function ActionButton(props: {
  readonly onAct: () => Promise<void>;
  /** What it says meanwhile. */
  readonly busy: string;
  readonly look?: ButtonLook;
  /** It cannot be pressed yet. */
  readonly waits?: boolean;
  readonly children: ReactNode;
}) {
  const { onAct, busy, look = "quiet", waits = false, children } = props;
  const [acting, setActing] = useState(false);

  async function act(): Promise<void> {
    if (acting || waits) return;
    setActing(true);
    try {
      await onAct();
    } finally {
      setActing(false);
    }
  }

  return (
    <Button look={look} aria-disabled={acting || waits} onClick={() => void act()}>
      {acting ? busy : children}
    </Button>
  );
}
