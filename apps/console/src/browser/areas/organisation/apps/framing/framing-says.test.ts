import { expect, it } from "vitest";
import { framingSays } from "./framing-says.ts";

it.each([
  [
    { verdict: "allows", finding: "allowed" },
    { word: "allowed", why: "allowedWhy" },
  ],
  [
    { verdict: "allows", finding: "open-to-all" },
    { word: "open-to-all", why: "open-to-allWhy" },
  ],
  [
    { verdict: "refuses", finding: "options-deny" },
    { word: "refused", why: "options-denyWhy" },
  ],
  [
    { verdict: "refuses", finding: "of a later server" },
    { word: "refused", why: "policy-allows-othersWhy" },
  ],
  [
    { verdict: "unreachable", finding: "private-address" },
    { word: "unreachable", reason: "reason-private-address" },
  ],
  [{ verdict: "fails" }, { word: "fails" }],
  [{ verdict: "leads-elsewhere" }, { word: "leads-elsewhere", why: "leads-elsewhereWhy" }],
] as const)("a check of %j is told as %j", (framing, said) => {
  expect(framingSays(framing)).toEqual(said);
});
