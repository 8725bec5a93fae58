import type { checkVersionFraming, Output } from "@grantway/api";

type Framing = Pick<Output<typeof checkVersionFraming>, "verdict" | "finding">;

/** What is said of a page that was asked: each is the name of a message. */
export type FramingSays =
  | { readonly word: "allowed"; readonly why: "allowedWhy" }
  | { readonly word: "open-to-all"; readonly why: "open-to-allWhy" }
  | { readonly word: "refused"; readonly why: `${(typeof refusals)[number]}Why` }
  | { readonly word: "leads-elsewhere"; readonly why: "leads-elsewhereWhy" }
  | { readonly word: "fails" }
  | { readonly word: "unreachable"; readonly reason: `reason-${(typeof reasons)[number]}` };

const refusals = [
  "policy-allows-nobody",
  "policy-allows-others",
  "options-deny",
  "options-same-origin",
] as const;

const reasons = [
  "no-web-address",
  "not-https",
  "private-address",
  "no-such-name",
  "name-server",
  "refused",
  "certificate",
  "time",
  "broken",
] as const;

/** In which words a check is told. A finding that a later server knows is told as the most general one. */
export function framingSays({ verdict, finding }: Framing): FramingSays {
  switch (verdict) {
    case "allows":
      return finding === "open-to-all"
        ? { word: "open-to-all", why: "open-to-allWhy" }
        : { word: "allowed", why: "allowedWhy" };
    case "refuses": {
      const known = refusals.find((one) => one === finding) ?? "policy-allows-others";
      return { word: "refused", why: `${known}Why` };
    }
    case "unreachable": {
      const known = reasons.find((one) => one === finding) ?? "broken";
      return { word: "unreachable", reason: `reason-${known}` };
    }
    case "leads-elsewhere":
      return { word: verdict, why: "leads-elsewhereWhy" };
    case "fails":
      return { word: verdict };
  }
}
