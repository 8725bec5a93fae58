import type { ReactNode } from "react";

/** Words for those who hear the page: what others see from where a thing stands. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className="unseen">{children}</span>;
}
