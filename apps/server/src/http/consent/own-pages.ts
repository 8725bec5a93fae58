import type { ClientPages } from "@grantway/protocol";
import type { PageWords } from "../words/page-words.ts";

/** Links to pages that an app says are its own. */
export interface OwnPages {
  /** That it is the app's own word. */
  readonly heading: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

const inOrder = ["home", "privacyPolicy", "terms"] as const satisfies readonly (keyof ClientPages)[];

/**
 * Each page with the host it is at, since a page of anybody can be called a privacy policy.
 *
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2}
 */
export function ownPages(pages: ClientPages, say: PageWords["consent"]): OwnPages {
  const links = inOrder.flatMap((page) => {
    const href = pages[page];
    return href === undefined ? [] : [{ label: say(page, { host: new URL(href).host }), href }];
  });
  return { heading: say("ownPages"), links };
}

/** The same as lines of the text that a receipt names. */
export function plainPages(pages: OwnPages | undefined): readonly string[] {
  if (pages === undefined) return [];
  return [pages.heading, ...pages.links.map(({ label, href }) => `${label} | ${href}`)];
}
