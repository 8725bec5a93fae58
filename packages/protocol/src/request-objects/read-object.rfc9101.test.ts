import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { asked, aWorldOfObjects, beside, signedObject, unsigned } from "../testing/request-objects.ts";
import { parameters } from "../testing/world.ts";

const typed = { typ: "oauth-authz-req+jwt" };
const ofClient = { client_id: "acme" };

describe("a request object alone, RFC 9101 §6.3", () => {
  const ways: readonly (readonly [string, Partial<Client>, object])[] = [
    ["where its type says that it is one", {}, typed],
    ["where its client asks in no other way", { requireSignedRequests: true }, {}],
  ];

  it.each(ways)("counts alone %s, whatever stands beside it", async (_, client, header) => {
    const { agreed } = await aWorldOfObjects(client);
    const request = signedObject({ state: undefined, nonce: undefined }, header as Record<string, unknown>);
    const sent = { ...beside, response_type: "token", state: "beside", nonce: "beside", login_hint: "eve" };
    const code = await agreed({ ...sent, request });
    expect(code).toMatchObject({ state: null, scopes: ["openid", "read", "offline_access"] });
    expect(code).not.toHaveProperty("nonce", "beside");
  });

  it.each(ways)("is of the client that stands beside it, and says so, %s", async (_, client, header) => {
    const { told } = await aWorldOfObjects(client);
    for (const client_id of [undefined, "spa", 7])
      expect(
        (
          await told({ ...beside, request: signedObject({ client_id }, header as Record<string, unknown>) })
        ).get("error"),
      ).toBe("invalid_request_object");
  });

  it.each(ways)("must be signed %s, RFC 9101 §10.5", async (_, client, header) => {
    const { told } = await aWorldOfObjects(client);
    const answer = await told({ ...beside, request: unsigned({}, header as Record<string, unknown>) });
    expect(Object.fromEntries(answer)).toMatchObject({
      error: "invalid_request_object",
      error_description: "This request object must be signed.",
    });
  });
});

describe("a request object on its way", () => {
  it("travels as what it asks for: our pages come back without it, and read no object again", async () => {
    const { world } = await aWorldOfObjects({ requireSignedRequests: true });
    const sent = parameters({
      ...ofClient,
      request: signedObject({ exp: Math.floor(world.now() / 1000) + 60 }),
    });
    const outcome = await world.provider.authorization.begin(sent, world.visitor("nobody"));
    if (outcome.to !== "sign-in") throw new Error(outcome.to);
    const sealed = world.seals.authorizationRequest.open(outcome.request);
    expect(new Map(sealed?.parameters)).toEqual(new Map(Object.entries(asked)));
    world.pass(120_000);
    const back = await world.provider.authorization.resume(outcome.request, world.visitor());
    expect(back).toHaveProperty("to", "client");
  });
});
