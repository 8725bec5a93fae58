import { describe, expect, it } from "vitest";
import type { StandingFamily } from "../ports/family-registry.ts";
import { familyState } from "./family-state.ts";

const now = 1_000;

interface Differences {
  readonly family?: Partial<StandingFamily["family"]>;
  readonly grant?: Partial<StandingFamily["grant"]>;
  readonly client?: Partial<StandingFamily["client"]>;
  readonly subject?: Partial<StandingFamily["subject"]>;
}

function stateWith({ family, grant, client, subject }: Differences) {
  const standing: StandingFamily = {
    family: {
      id: "family",
      grantId: "grant",
      clientId: "acme",
      userId: "ada",
      scopes: ["read", "write", "gone"],
      sid: "session",
      epoch: 6,
      authenticatedAt: 0,
      methods: ["pwd"],
      generation: 3,
      rotatedAt: 10,
      expiresAt: now + 1,
      ...family,
    },
    grant: { scopes: ["read", "write"], status: "active", epoch: 1, ...grant },
    client: { name: "Acme", scopes: ["read", "gone"], status: "active", epoch: 2, ...client },
    subject: { username: "ada", status: "active", epoch: 3, ...subject },
  };
  return familyState(standing, now);
}

describe("the state of a token family", () => {
  it("is alive with what client and grant still hold (principle P6)", () => {
    expect(stateWith({})).toEqual({ alive: true, scopes: ["read"] });
  });

  it.each<[string, Differences]>([
    ["refresh-replayed", { family: { endedReason: "refresh-replayed" }, subject: { status: "suspended" } }],
    ["expired", { family: { expiresAt: now }, grant: { status: "revoked" } }],
    ["grant-revoked", { grant: { status: "revoked", epoch: 2 } }],
    ["person-suspended", { subject: { status: "suspended", epoch: 4 } }],
    ["client-suspended", { client: { status: "suspended", epoch: 3 } }],
    ["signed-out", { subject: { epoch: 4 } }],
  ])("is over because of %s", (why, differences) => {
    expect(stateWith(differences)).toEqual({ alive: false, why });
  });
});
