import { randomBytes } from "node:crypto";
import type { Launch } from "@grantway/embed";

/** Who opened the app, for as long as their page is there. */
export type Visitor = Pick<Launch, "person" | "installation" | "organisation">;

/** Sessions of pages. Cookies are blocked in frames of other sites, so the page keeps the key and sends it with each request. */
export interface Sessions {
  open(visitor: Visitor): string;
  find(key: string): Visitor | undefined;
  /** Ends all of an installation that is gone. */
  endAll(installation: string): void;
}

/** Milliseconds that a session lives: a page that stays longer asks the dashboard for another launch. */
const lifetime = 60 * 60 * 1000;

const mostKept = 1_000;

/** Sessions in memory, the oldest out when there are too many. */
export function createSessions({ now }: { readonly now: () => number }): Sessions {
  const kept = new Map<string, { readonly visitor: Visitor; readonly until: number }>();
  return {
    open(visitor) {
      const key = randomBytes(32).toString("base64url");
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(key, { visitor, until: now() + lifetime });
      return key;
    },
    find(key) {
      const found = kept.get(key);
      return found !== undefined && found.until > now() ? found.visitor : undefined;
    },
    endAll(installation) {
      for (const [key, { visitor }] of kept) if (visitor.installation === installation) kept.delete(key);
    },
  };
}
