import { describe, expect, it } from "vitest";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import { aWorldOfObjects, beside, signedObject, unsigned } from "../testing/request-objects.ts";
import { parameters, redirectUri } from "../testing/world.ts";

const ofClient = { client_id: "acme" };

describe("a request object beside its parameters, OpenID Connect Core §6.1", () => {
  it("says more than what stands beside it", async () => {
    const { agreed } = await aWorldOfObjects();
    const request = unsigned({ scope: "openid read", state: "inside", nonce: "inside" });
    await expect(
      agreed({ ...beside, state: "beside", nonce: "beside", scope: "openid write", request }),
    ).resolves.toMatchObject({ state: "inside", nonce: "inside", scopes: ["openid", "read"] });
  });

  it("leaves to that what it does not say itself", async () => {
    const { agreed } = await aWorldOfObjects();
    const request = unsigned({ state: undefined, nonce: undefined, redirect_uri: undefined });
    await expect(agreed({ ...beside, state: "beside", nonce: "beside", request })).resolves.toMatchObject({
      state: "beside",
      nonce: "beside",
      redirectUri,
    });
  });

  it("says where the answer goes (oidcc-ensure-request-object-with-redirect-uri)", async () => {
    const { agreed } = await aWorldOfObjects();
    const redirect_uri = `${redirectUri}/of-nobody`;
    await expect(agreed({ ...beside, redirect_uri, request: unsigned() })).resolves.toMatchObject({
      redirectUri,
    });
  });

  it("sends nobody where the client did not register that they go", async () => {
    const { begin } = await aWorldOfObjects();
    for (const request of [
      unsigned({ redirect_uri: "https://evil.example/" }),
      signedObject({ redirect_uri: "https://evil.example/" }),
    ])
      await expect(begin({ ...beside, request })).rejects.toBeInstanceOf(UnsafeRedirectError);
  });

  it.each([
    ["client_id", { client_id: "spa" }, {}],
    ["response_type", { response_type: "id_token" }, {}],
    ["scope", { scope: "openid read" }, { scope: "read" }],
  ])("is refused with another %s than stands there", async (name, inside, outside) => {
    const { told } = await aWorldOfObjects();
    const answer = await told({ ...beside, state: "beside", ...outside, request: unsigned(inside) });
    expect(answer.get("error")).toBe("invalid_request_object");
    expect(answer.get("error_description")).toContain(name);
    expect(answer.get("state")).toBe("beside");
  });

  it("needs no scope or response type beside it to have its own", async () => {
    const { agreed } = await aWorldOfObjects();
    await expect(agreed({ ...ofClient, request: unsigned() })).resolves.toMatchObject({ state: "inside" });
  });
});

describe("the parameters in a request object, RFC 9101 §4", () => {
  it("are text, numbers where they count something, and objects where they are JSON anyway", async () => {
    const { world } = await aWorldOfObjects();
    const claims = { id_token: { email: { essential: true } } };
    const request = unsigned({ max_age: 60, claims, resource: ["https://notes.example"], unknown: [[{}]] });
    const sent = parameters({ ...beside, request });
    const outcome = await world.provider.authorization.begin(sent, world.visitor("nobody"));
    if (outcome.to !== "sign-in") throw new Error(outcome.to);
    const sealed = new Map(world.seals.authorizationRequest.open(outcome.request)?.parameters);
    expect(sealed.get("max_age")).toBe("60");
    expect(sealed.get("claims")).toBe(JSON.stringify(claims));
    expect(sealed.get("resource")).toBe("https://notes.example");
    expect(sealed.has("unknown")).toBe(false);
  });

  it.each([
    ["state", 7],
    ["state", null],
    ["state", "half of a character: \uD800"],
    ["state", "NUL \u0000"],
    ["scope", ["openid"]],
    ["nonce", {}],
    ["max_age", 1.5],
    ["max_age", true],
    ["claims", ["name"]],
    ["redirect_uri", [redirectUri]],
    ["resource", [7]],
    ["resource", Array.from({ length: 33 }, () => "https://notes.example")],
    ["prompt", ["none", "login"]],
  ])("are none as %s %j", async (name, value) => {
    const { told } = await aWorldOfObjects();
    const answer = await told({ ...beside, request: unsigned({ [name]: value }) });
    expect(answer.get("error")).toBe("invalid_request_object");
    expect(answer.get("error_description")).toContain(name);
  });

  it("are read by the same rules as those of an address", async () => {
    const { told } = await aWorldOfObjects();
    expect((await told({ ...beside, request: unsigned({ max_age: -1 }) })).get("error")).toBe(
      "invalid_request",
    );
    const registration = {};
    expect((await told({ ...beside, request: unsigned({ registration }) })).get("error")).toBe(
      "registration_not_supported",
    );
  });

  it("hint at a person, as those of an address do", async () => {
    const { told } = await aWorldOfObjects();
    const answer = await told({ ...beside, request: unsigned({ id_token_hint: "none of ours" }) });
    expect(answer.get("error_description")).toContain("id_token_hint");
  });
});
