import type { Html } from "../layout/html.ts";

/** A sentence of which a part stands out on the page, and what is read of it. */
export interface Sentence {
  readonly plain: string;
  /** @param part - puts the part that stands out into markup. */
  readonly marked: (part: (inside: Html) => Html) => Html;
}
