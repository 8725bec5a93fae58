import type { Instant, Milliseconds } from "../instant.ts";

/** What is counted: sign-ins by how they ended, tokens by grant type, errors by code. */
export const figureKinds = ["sign-ins", "tokens", "errors"] as const;

/** One of {@link figureKinds}. */
export type FigureKind = (typeof figureKinds)[number];

/** By what figures are added up: hours and days of UTC. */
export const figureSteps = ["hour", "day"] as const;

/** One of {@link figureSteps}. */
export type FigureStep = (typeof figureSteps)[number];

/** How long each is. */
export const stepLengths: Readonly<Record<FigureStep, Milliseconds>> = { hour: 3_600_000, day: 86_400_000 };

/** When the hour or day begins that this moment is in. */
export function stepStart(step: FigureStep, at: Instant): Instant {
  return at - (at % stepLengths[step]);
}
