import { describe, expect, it } from "vitest";
import { catalogue } from "../../catalogue/catalogue.ts";
import type { ProviderDefinition } from "../../provider-definition.ts";
import { simulatorProfile, simulatorProfiles } from "./profiles.ts";
import type { SimulatorProfile } from "./profile.ts";
import { walkThrough } from "./walk-through-for-tests.ts";

describe("every provider of the catalogue, simulated", () => {
  it("has a simulator, and every simulator a provider", () => {
    expect(simulatorProfiles.map(({ id }) => id).sort()).toEqual(catalogue.map(({ id }) => id));
  });

  it.each(catalogue.map((entry) => [entry.id, entry] as const))(
    "%s signs in, refreshes, and is called as it wants to be",
    async (id, entry) => {
      const profile = simulatorProfile(id);
      const walked = await walkThrough(entry, profile);
      expect(walked).toMatchObject(expected(entry, profile));
      expect(distance(walked.lifetime, lifetime(entry, profile))).toBeLessThan(5);
      expect(Object.keys(walked.captured)).toEqual(
        expect.arrayContaining(Object.keys(entry.reply?.capture ?? {})),
      );
      expect(walked.scopes).toEqual(expect.arrayContaining([...(profile.scopes ?? ["read", "write"])]));
      expect(walked.scopes.includes("declined")).toBe(!saysScopes(profile));
    },
  );
});

function expected(
  { api }: ProviderDefinition,
  { refresh = "rotate", api: called, error, revocation, callback }: SimulatorProfile,
): object {
  const isSigned = callback?.signed === true;
  const refreshes = refresh !== "none";
  return {
    status: "connected",
    tokenIsCurrent: true,
    canRefresh: refreshes,
    refreshes: refreshes ? 2 : 0,
    apiStatus: 200,
    relativeStatus: api?.base === undefined ? undefined : 200,
    identity: called.identity?.name,
    wrongCode: isSigned ? undefined : (error?.seenAs ?? "invalid_grant"),
    forged: isSigned ? "callback_invalid" : undefined,
    revocations: revocation === undefined ? 0 : 1,
    refusedHosts: [],
  };
}

/** Seconds: what the provider says, or the entry's default where it says nothing. */
function lifetime({ reply }: ProviderDefinition, { reply: simulated = {} }: SimulatorProfile) {
  const { lifetime: seconds = 3600 } = simulated;
  return seconds === null ? reply?.expiry?.default : seconds;
}

function distance(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : Infinity;
  return Math.abs(one - other);
}

/** Whether the provider names the granted scopes; where it does not, only those asked for are known. */
function saysScopes({ reply, authorization }: SimulatorProfile): boolean {
  return reply?.saysScopes !== false && authorization.scopeParameter !== null;
}
