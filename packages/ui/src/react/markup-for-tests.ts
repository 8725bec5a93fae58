import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** What React writes for this, without the pictures of icons: tests look at what is said. */
export function markup(node: ReactNode): string {
  return renderToStaticMarkup(node).replaceAll(/<svg.*?<\/svg>/g, "");
}
