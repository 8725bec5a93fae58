import { describe, expect, it } from "vitest";
import { ada } from "../testing/world.ts";
import { answeredAt, sameSince } from "./same-answer.ts";

const subject = { person: ada.id };
const grant = { id: "g", subject, clientId: "c", scopes: [], status: "active", epoch: 0 } as const;
const yes = (consentedAt: number) => ({ ...grant, consentedAt });
const now = 1_000_000;

describe("a yes that comes again", () => {
  it("is the same for twenty seconds, and never one from before the request", () => {
    expect(sameSince({ startedAt: now - 60_000 }, now)).toBe(now - 20_000);
    expect(sameSince({ startedAt: now - 5 }, now)).toBe(now - 5);
  });

  it.each([
    ["twenty seconds ago", now - 20_000, now - 60_000, now - 20_000],
    ["longer ago", now - 20_001, now - 60_000, now],
    ["as the request came", now - 5, now - 5, now - 5],
    ["before the request", now - 6, now - 5, now],
  ])("given %s", (_, consentedAt, startedAt, at) => {
    expect(answeredAt({ startedAt }, yes(consentedAt), now)).toBe(at);
  });
});
