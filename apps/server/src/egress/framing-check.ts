import { type Framing, framingOf } from "@grantway/platform";
import type { Milliseconds } from "@grantway/protocol";
import type { GuardedFetch } from "./guarded-fetch.ts";

/** What came of asking a page whether our dashboard may have it in a frame. */
export type FramingCheck =
  | ({ readonly verdict: "allows" | "refuses" } & Pick<Framing, "finding" | "header">)
  /** It leads elsewhere, and a frame goes along; what counts is what stands at the end. */
  | { readonly verdict: "leads-elsewhere"; readonly header: string }
  | { readonly verdict: "fails"; readonly status: number }
  | { readonly verdict: "unreachable"; readonly because: string };

const deadline: Milliseconds = 5_000;

/** Asks an address once, through the guard, and reads the headers of what it answers; of the body as good as nothing. */
export function createFramingCheck({
  fetch,
  dashboard,
}: {
  readonly fetch: GuardedFetch;
  /** Our origin. */
  readonly dashboard: string;
}): (url: string) => Promise<FramingCheck> {
  return async (url) => {
    const headers = { accept: "text/html", "user-agent": "Grantway (framing check)" };
    const fetched = await fetch(url, { method: "GET", headers, deadline, most: 1_024 });
    if (fetched.outcome !== "answered") return { verdict: "unreachable", because: fetched.because };
    if (fetched.status >= 300 && fetched.status < 400) {
      return {
        verdict: "leads-elsewhere",
        header: `Location: ${(fetched.headers.get("location") ?? "").slice(0, 300)}`,
      };
    }
    if (fetched.status >= 400) return { verdict: "fails", status: fetched.status };
    const { allows, finding, header } = framingOf(fetched.headers, dashboard);
    return { verdict: allows ? "allows" : "refuses", finding, header };
  };
}
