import { describe, expect, it } from "vitest";
import { claimsOf } from "../testing/assertions.ts";
import { issuer } from "../testing/world.ts";
import { holdClaims } from "./assertion-claims.rfc7523.ts";

const now = 1_800_000_000_000;
const at = now / 1000;
const hold = (changes: Readonly<Record<string, unknown>>) =>
  holdClaims(claimsOf("acme", now, changes), { clientId: "acme", issuer, now });

describe("the audience of an assertion, RFC 7523 §3", () => {
  const holds = (aud: unknown, tokenEndpointToo: boolean) =>
    "jti" in holdClaims(claimsOf("acme", now, { aud }), { clientId: "acme", issuer, tokenEndpointToo, now });
  const token = `${issuer}/token`;

  it.each<[unknown]>([[token], [[token]]])("is %j where the operator allows it, and only there", (aud) => {
    expect(holds(aud, true)).toBe(true);
    expect(holds(aud, false)).toBe(false);
  });

  it.each<[unknown]>([
    [[issuer, token]],
    [`${issuer}/par`],
    [`${token}/`],
    [[token, "https://other.example"]],
  ])("is never %j", (aud) => {
    expect(holds(aud, true)).toBe(false);
  });
});

describe("the times of an assertion, RFC 7523 §3", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["ends now", { exp: at }],
    ["ended within the skew", { exp: at - 9 }],
    ["ends in five minutes, by a clock that is ahead", { exp: at + 310 }],
    ["is not valid before now, by a clock that is ahead", { nbf: at + 10 }],
    ["was issued by a clock that is ahead", { iat: at + 10 }],
    ["does not say when it was issued", { iat: undefined }],
    ["was issued five minutes ago, by a clock that is behind", { iat: at - 310 }],
    ["ends between two seconds", { exp: at + 1.5 }],
  ])("hold where it %s", (_, changes) => {
    expect(hold(changes)).toHaveProperty("jti");
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["ended before the skew", { exp: at - 10 }, "expired"],
    ["lives longer than five minutes", { exp: at + 311 }, "five minutes ahead"],
    ["is valid later", { nbf: at + 11 }, "not valid yet"],
    ["is issued later", { iat: at + 11 }, "in the future"],
    ["was issued long ago", { iat: at - 311 }, "five minutes ago"],
    ["says no time", { exp: "soon" }, "exp is missing"],
    ["says no time there is", { nbf: null }, "not valid yet"],
    ["says one that is no number", { iat: "now" }, "in the future"],
  ])("do not where it %s", (_, changes, wrong) => {
    expect(hold(changes)).toEqual({ wrong: expect.stringContaining(wrong) });
  });

  it("say until when its jti is remembered: as long as it would hold", () => {
    expect(hold({ jti: "a", exp: at + 60 })).toEqual({ jti: "a", until: now + 70_000 });
  });
});
