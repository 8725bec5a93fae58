import type { Output, showReview } from "@grantway/api";
import type { Tone } from "@grantway/ui/react";

/** A version, as those who review see it. */
export type Review = Output<typeof showReview>;

/** How a risk is shown. */
export const riskTones: Readonly<Record<Review["risk"], Tone>> = {
  none: "good",
  low: "plain",
  medium: "caution",
  high: "bad",
};

/** How many of its checks ended badly, and whether machines have looked at all. */
export function checksOf({
  checks,
  checkedAt,
}: Pick<Review["version"], "checks" | "checkedAt">): "waiting" | "good" | number {
  if (checkedAt === undefined) return "waiting";
  const bad = checks.filter(({ outcome }) => outcome !== "passed").length;
  return bad === 0 ? "good" : bad;
}
