import { describe, expect, it } from "vitest";
import { aWorldOfObjects, beside, signedObject, unsigned } from "../testing/request-objects.ts";
import { issuer } from "../testing/world.ts";

const typed = { typ: "oauth-authz-req+jwt" };

describe("what a request object says of itself, RFC 9101 §4", () => {
  it.each([
    ["iss", "somebody"],
    ["iss", ["acme"]],
    ["aud", "https://other.example"],
    ["aud", [`${issuer}/token`]],
    ["aud", null],
    ["exp", 1],
    ["exp", "soon"],
    ["nbf", 9_999_999_999],
    ["nbf", null],
    ["iat", 9_999_999_999],
    ["iat", "now"],
    ["jti", 7],
    ["request", "e30.e30."],
    ["request_uri", "https://acme.example/request"],
  ])("is not wrong: %s %j", async (name, value) => {
    const { told } = await aWorldOfObjects();
    for (const request of [unsigned({ [name]: value }), signedObject({ [name]: value })])
      expect((await told({ ...beside, request })).get("error")).toBe("invalid_request_object");
  });

  it("is all of that, with clocks ten seconds apart, and come again", async () => {
    const { world, agreed } = await aWorldOfObjects();
    const at = Math.floor(world.now() / 1000);
    const claims = { iss: "acme", aud: ["other", issuer], exp: at - 9, nbf: at + 9, iat: at + 9, jti: "one" };
    const request = signedObject(claims, typed);
    await agreed({ ...beside, request });
    await expect(agreed({ ...beside, request })).resolves.toMatchObject({ state: "inside" });
  });
});
