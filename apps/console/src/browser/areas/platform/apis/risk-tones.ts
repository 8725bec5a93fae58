import type { Tone } from "@grantway/ui/react";
import type { ScopeDraft } from "./model.ts";

/** How much of a warning each risk is. */
export const riskTones: Readonly<Record<ScopeDraft["risk"], Tone>> = {
  low: "plain",
  medium: "plain",
  high: "caution",
};
