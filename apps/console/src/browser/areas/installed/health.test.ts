import { expect, it } from "vitest";
import { healthOf, healthTones } from "./health.ts";

const at = "2026-11-29T09:30:00.000Z";
const now = Date.parse(at);
const working = { status: "active", rights: [], ownerLeft: false, createdAt: at } as const;
const long = { createdAt: "2026-01-01T00:00:00.000Z" };
const pending = { rights: [{ scope: "a", state: "pending", at }] } as const;

it.each([
  [{}, "works", "good"],
  [long, "unused", "plain"],
  [{ ...long, ownerLeft: true }, "owner-left", "caution"],
  [{ ...pending, ownerLeft: true }, "pending", "caution"],
  [{ status: "suspended", ...pending }, "paused", "bad"],
  [{ status: "suspended", suspendedBy: "person" }, "paused", "bad"],
  [{ status: "suspended", suspendedBy: "organisation" }, "by-organisation", "bad"],
  [{ status: "suspended", suspendedBy: "publisher" }, "by-publisher", "bad"],
  [{ status: "suspended", suspendedBy: "platform" }, "by-platform", "bad"],
] as const)("an installation's state says the gravest thing: %j is %s", (differs, health, tone) => {
  expect(
    healthOf({ ...working, ...differs, rights: "rights" in differs ? [...differs.rights] : [] }, now),
  ).toBe(health);
  expect(healthTones[health]).toBe(tone);
});
