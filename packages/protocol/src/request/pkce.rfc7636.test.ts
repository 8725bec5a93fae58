import { describe, expect, it } from "vitest";
import { aClient, challenge, hashing, parameters, verifier } from "../testing/world.ts";
import { readChallenge, verifyChallenge } from "./pkce.rfc7636.ts";

describe("the challenge of a request, RFC 7636 §4.3", () => {
  const read = (
    values: Record<string, string>,
    pkce: "required" | "optional" = "required",
  ): string | undefined => readChallenge(parameters(values), { ...aClient, pkce });

  it("is read with S256", () => {
    expect(read({ code_challenge: challenge, code_challenge_method: "S256" })).toBe(challenge);
  });

  it.each([
    ["none at all", {}],
    ["the method plain", { code_challenge: challenge, code_challenge_method: "plain" }],
    ["no method, which means plain", { code_challenge: challenge }],
    ["a method in other case", { code_challenge: challenge, code_challenge_method: "s256" }],
    ["a challenge that is no SHA-256", { code_challenge: "short", code_challenge_method: "S256" }],
    ["a padded challenge", { code_challenge: `${challenge.slice(1)}=`, code_challenge_method: "S256" }],
  ])("is refused with %s", (_, values) => {
    expect(() => read(values)).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });

  it("may be left out by a client whose operator relaxed it, but not half", () => {
    expect(read({}, "optional")).toBeUndefined();
    expect(() => read({ code_challenge_method: "S256" }, "optional")).toThrow("without code_challenge");
  });
});

describe("the verifier, RFC 7636 §4.6", () => {
  it.each([
    ["the one of the challenge", verifier, challenge, true],
    ["another", "w".repeat(43), challenge, false],
    ["none for a challenge", undefined, challenge, false],
    ["one without a challenge (downgrade, RFC 9700 §2.1.1)", verifier, undefined, false],
    ["none where there was no challenge", undefined, undefined, true],
    ["one of 42 characters", "v".repeat(42), hashing.sha256("v".repeat(42)), false],
    ["one of 128 characters", "v".repeat(128), hashing.sha256("v".repeat(128)), true],
    ["one of 129 characters", "v".repeat(129), hashing.sha256("v".repeat(129)), false],
    ["one with a reserved character", `${"v".repeat(42)}+`, hashing.sha256(`${"v".repeat(42)}+`), false],
  ])("holds or not: %s", (_, given, of, holds) => {
    expect(verifyChallenge(given, of, hashing)).toBe(holds);
  });
});
