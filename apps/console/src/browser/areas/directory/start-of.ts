import type { ShownApp } from "./listed-app.ts";

/**
 * Where an installation begins: at the app itself, which starts its own authorization, with PKCE and a state that it knows again.
 * `undefined` where its publisher named no such place that can be followed.
 */
export function startOf({ setupUrl }: Pick<ShownApp, "setupUrl">): string | undefined {
  return URL.parse(setupUrl)?.protocol === "https:" ? setupUrl : undefined;
}
