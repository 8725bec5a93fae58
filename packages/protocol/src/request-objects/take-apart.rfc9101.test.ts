import { describe, expect, it } from "vitest";
import { claimsOf, signed } from "../testing/assertions.ts";
import {
  asked,
  aWorldOfObjects,
  beside,
  ownKey,
  signedObject,
  unsigned,
} from "../testing/request-objects.ts";

const typed = { typ: "oauth-authz-req+jwt" };

describe("what a request object is", () => {
  it.each([
    ["oauth-authz-req+jwt", typed.typ],
    ["the same as a media type", "application/OAuth-Authz-Req+JWT"],
    ["any JWT", "JWT"],
  ])("may be typed as %s", async (_, typ) => {
    const { agreed } = await aWorldOfObjects();
    await expect(agreed({ ...beside, request: signedObject({}, { typ }) })).resolves.toHaveProperty("state");
  });

  it.each([
    ["an assertion", { typ: "client-authentication+jwt" }],
    ["a logout token", { typ: "logout+jwt" }],
    ["an access token", { typ: "at+jwt" }],
    ["a proof of possession", { typ: "dpop+jwt" }],
    ["nothing that has a name", { typ: 7 }],
    ["what demands an extension", { crit: ["b64"], b64: true }],
    ["what names its key by something else", { kid: 7 }],
    ["what says no algorithm", { alg: undefined }],
    ["what says another kind of algorithm", { alg: ["ES256"] }],
  ])("is not %s, RFC 9101 §10.8", async (_, header) => {
    const { told } = await aWorldOfObjects();
    const key = ownKey.privateKey;
    const request = signed(asked, key, { alg: "ES256", kid: "one", ...header }, "ES256");
    expect((await told({ ...beside, request })).get("error")).toBe("invalid_request_object");
  });

  it("is no assertion of the client, even where that has no type, RFC 9101 §10.8", async () => {
    const { world, told } = await aWorldOfObjects();
    const claims = claimsOf("acme", world.now());
    const request = signed(claims, ownKey.privateKey, { alg: "ES256", kid: "one" });
    expect((await told({ ...beside, request })).get("error_description")).toContain("client assertion");
  });

  it.each([
    "",
    ".",
    "..",
    "a.b",
    "a.b.c",
    "a.b.c.d",
    "e30.e30.",
    "e30.W10.",
    "e30.bnVsbA.",
    "☃.☃.",
    "a.b.c.d.e",
  ])("is not %j", async (request) => {
    const { told } = await aWorldOfObjects();
    const answer = await told({ ...beside, request: request === "" ? undefined : request });
    // A parameter without a value is absent (RFC 6749 §3.1), and then PKCE is missing.
    expect(answer.get("error")).toBe(request === "" ? "invalid_request" : "invalid_request_object");
  });

  it("is encrypted for nobody here", async () => {
    const { told } = await aWorldOfObjects();
    expect((await told({ ...beside, request: "a.b.c.d.e" })).get("error_description")).toContain("Encrypted");
  });

  it("is not longer than a request may be", async () => {
    const { told } = await aWorldOfObjects();
    const answer = await told({ ...beside, request: unsigned({ unknown: "x".repeat(32_000) }) });
    expect(answer.get("error_description")).toContain("longer");
  });
});
