import type { ShownApp } from "./listed-app.ts";

const ownMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where an installation begins: at the app itself, which starts its own authorization, with PKCE and a state that it knows again.
 * `undefined` where its publisher named no such place that can be followed. The server takes an http address where both are on this
 * machine alone, for somebody who tries it out.
 */
export function startOf({ setupUrl }: Pick<ShownApp, "setupUrl">): string | undefined {
  const url = URL.parse(setupUrl);
  if (url === null) return undefined;
  const isHere = url.protocol === "http:" && ownMachine.has(url.hostname);
  return isHere || url.protocol === "https:" ? setupUrl : undefined;
}
