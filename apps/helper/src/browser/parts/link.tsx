import type { ComponentProps, MouseEvent } from "react";
import { navigate } from "../state/path.ts";

/** What makes an `<a>` lead to another screen. It opens in a new tab the way links do. */
export function follow(to: string): Required<Pick<ComponentProps<"a">, "href" | "onClick">> {
  return {
    href: to,
    onClick(event: MouseEvent<HTMLAnchorElement>): void {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      navigate(to);
    },
  };
}

/** A link to another screen. */
export function Link({
  to,
  ...rest
}: Omit<ComponentProps<"a">, "href" | "onClick"> & { readonly to: string }) {
  const { children, ...others } = rest;
  return (
    <a {...others} {...follow(to)}>
      {children}
    </a>
  );
}
