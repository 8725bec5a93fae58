import type { Traced } from "./attribute.ts";
import type { SignedInUser } from "./brand.ts";

/** Who stands before the authorization endpoint: a browser, and the person signed in there, if any. */
export interface Visitor extends Traced {
  /** A name for this browser that no other knows of itself; absent when it cannot be told. */
  readonly browser: string | undefined;
  /** The name it had when the form it just sent was made: its cookie was replaced since. Proven by that form. */
  readonly formerly?: string | undefined;
  readonly user: SignedInUser | undefined;
  /** The browser state that it keeps (Session Management §3.2), where that was asked for and may still hold. */
  readonly browserState?: string | undefined;
  /** Where the request came from, as failures are counted; a function, because hardly any is asked for it. */
  readonly network?: (() => string) | undefined;
}
