import { describe, expect, it } from "vitest";
import { simulatedClient as client } from "./client-proof.ts";
import { simulatorProfile } from "./profiles.ts";
import { checkRevocation } from "./revocation-desk.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const request = { method: "POST", headers: form, query: new URLSearchParams(), body: "" };

describe("ending a token at a simulator", () => {
  it("wants the token and the proof of the client, RFC 7009 §2.1", () => {
    const profile = simulatorProfile("gitlab");
    const body = new URLSearchParams({
      token: "t",
      client_id: client.id,
      client_secret: client.secret,
    }).toString();
    expect(() => checkRevocation(profile, client, "t", { ...request, body })).not.toThrow();
    expect(() => checkRevocation(profile, client, "t", { ...request, body: "token=t" })).toThrow();
  });

  it("wants what the provider wants instead", () => {
    const profile = simulatorProfile("slack");
    const headers = { ...form, authorization: "Bearer t" };
    expect(() => checkRevocation(profile, client, "t", { ...request, headers })).not.toThrow();
    expect(() => checkRevocation(profile, client, "t", { ...request, headers, body: "token=t" })).toThrow();
    expect(() => checkRevocation(profile, client, "other", { ...request, headers })).toThrow();
  });
});
