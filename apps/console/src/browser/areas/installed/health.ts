import type { Tone } from "@grantway/ui/react";
import { glanceOf, type Installed, isUnused } from "./installation.ts";

/** In which state an installation is, the gravest first. */
export type Health =
  | "by-platform"
  | "by-publisher"
  | "by-organisation"
  | "paused"
  | "pending"
  | "owner-left"
  | "unused"
  | "works";

/** What of it is said in a word: what stops it, else what waits, else that it works. */
export function healthOf(
  installed: Pick<Installed, "status" | "suspendedBy" | "rights" | "ownerLeft" | "createdAt" | "lastUsedAt">,
  now: number,
): Health {
  const { status, suspendedBy, ownerLeft } = installed;
  if (status === "suspended") return suspendedBy === undefined ? "paused" : stopped[suspendedBy];
  if (glanceOf(installed).pending > 0) return "pending";
  if (ownerLeft) return "owner-left";
  return isUnused(installed, now) ? "unused" : "works";
}

const stopped = {
  platform: "by-platform",
  publisher: "by-publisher",
  organisation: "by-organisation",
  person: "paused",
} as const;

/** How each is meant. */
export const healthTones: Readonly<Record<Health, Tone>> = {
  "by-platform": "bad",
  "by-publisher": "bad",
  "by-organisation": "bad",
  paused: "bad",
  pending: "caution",
  "owner-left": "caution",
  unused: "plain",
  works: "good",
};
