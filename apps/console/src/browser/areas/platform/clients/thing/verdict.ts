import type { Output, showActivity } from "@grantway/api";
import type { Tone } from "@grantway/ui/react";
import type { Client } from "../model/client.ts";

/** What a client used lately and what failed, as the API tells. */
export type Activity = Output<typeof showActivity>;

/** The answer to "does it work?". */
export type Verdict = "suspended" | "never" | "fails" | "works";

/** How each is shown. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  suspended: "caution",
  never: "plain",
  fails: "bad",
  works: "good",
};

/** A client works that was used since it last failed. What failed before it was mended is no news. */
export function verdictOf({ status }: Pick<Client, "status">, { lastUsedAt, failures }: Activity): Verdict {
  if (status === "suspended") return "suspended";
  const used = lastUsedAt === undefined ? 0 : Date.parse(lastUsedAt);
  const failed = Math.max(0, ...failures.map(({ lastAt }) => Date.parse(lastAt)));
  if (failed > used) return "fails";
  return used === 0 ? "never" : "works";
}

const day = 86_400_000;

/** A point for every day since the beginning, those on which nothing was counted among them. */
export function daily(
  { from, days }: Activity,
  now: number,
): readonly { readonly at: number; readonly value: number }[] {
  const counted = new Map(days.map(({ at, tokens }) => [Date.parse(at), tokens]));
  const first = Date.parse(from);
  const count = Math.floor((now - first) / day) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, place) => {
    const at = first + place * day;
    return { at, value: counted.get(at) ?? 0 };
  });
}
