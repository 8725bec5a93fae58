import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { answerOf } from "../testing/answers.ts";
import { aCode, refresh, redemption, someTokens } from "../testing/flow.ts";
import { ada, authorizationRequest, given, parameters, post } from "../testing/world.ts";
import { readClaimsParameter } from "./claims-parameter.oidc-core.ts";

const read = (claims: unknown) => readClaimsParameter(JSON.stringify(claims));

describe("the claims parameter, OpenID Connect Core §5.5", () => {
  it("says which claims the ID token is to hold, and which scopes bring what is asked for", () => {
    const asked = {
      userinfo: { name: { essential: true }, nickname: null, "http://example.info/claim": null },
      id_token: { email: null, auth_time: { essential: true }, unknown: { essential: true } },
    };
    expect(read(asked)).toEqual({ idTokenClaims: ["email"], claimScopes: ["email", "profile"] });
    expect(readClaimsParameter(undefined)).toEqual({});
    expect(read({})).toEqual({});
  });

  it("names one person by their sub (§5.5.1)", () => {
    expect(read({ id_token: { sub: { value: "ada" } } })).toEqual({ person: "ada" });
    expect(read({ id_token: { sub: { values: ["ada"] } }, userinfo: { sub: { value: "ada" } } })).toEqual({
      person: "ada",
    });
  });

  it.each([
    ["what is no JSON", "{"],
    ["what is no object", "[]"],
    ["a member that is no object", '{"id_token":[]}'],
    ["a claim that is no object", '{"id_token":{"email":true}}'],
    ["an essential that is neither", '{"id_token":{"email":{"essential":"yes"}}}'],
    ["values that are no list", '{"id_token":{"email":{"values":"a"}}}'],
    [
      "more values than anybody has",
      JSON.stringify({ id_token: { email: { values: Array(21).fill("a") } } }),
    ],
    ["two people", '{"id_token":{"sub":{"values":["ada","grace"]}}}'],
    ["a person that is a number", '{"userinfo":{"sub":{"value":7}}}'],
    ["more than 4,096 characters", JSON.stringify({ id_token: { ["x".repeat(4096)]: null } })],
    [
      "more than 50 claims",
      JSON.stringify({
        id_token: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`c${at}`, null])),
      }),
    ],
  ])("is refused with %s", (_, text) => {
    expect(() => readClaimsParameter(text)).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });

  it("takes names of members for nothing but names", () => {
    expect(readClaimsParameter('{"id_token":{"__proto__":null,"constructor":null},"__proto__":{}}')).toEqual(
      {},
    );
  });

  it("fails where an essential acr is one that nobody reaches, and not where it is only preferred (§5.5.1.1)", () => {
    const acr = (essential: boolean, ...values: string[]) =>
      read({ id_token: { acr: { essential, values } } });
    expect(() => acr(true, "phr")).toThrow(
      expect.objectContaining({ code: "unmet_authentication_requirements" }),
    );
    expect(acr(true, "phr", "urn:grantway:acr:one-factor")).toEqual({});
    expect(acr(false, "phr")).toEqual({});
    expect(read({ id_token: { acr: { essential: true } } })).toEqual({});
  });
});

describe("what is asked for by claims", () => {
  const claims = JSON.stringify({ id_token: { email: null, name: { essential: true } } });

  it("stands in the ID token of the code, and not in that of a refresh", async () => {
    const world = await given();
    const tokens = await someTokens(world, { scope: "openid offline_access", claims });
    const told = decodeJwt(tokens.id_token ?? "");
    expect(told).toMatchObject({ sub: ada.id, email: ada.email, name: ada.name });
    expect(told).not.toHaveProperty("email_verified");
    const { id_token } = await refresh(world, tokens.refresh_token);
    expect(decodeJwt(id_token ?? "")).not.toHaveProperty("email");
  });

  it("is asked of the person, as the scopes that bring it", async () => {
    const world = await given();
    const asked = parameters({ ...authorizationRequest, scope: "openid", claims });
    const outcome = await world.provider.authorization.begin(asked, world.visitor());
    if (outcome.to !== "consent") throw new Error(outcome.to);
    const question = await world.provider.authorization.question(outcome.request, world.visitor());
    expect(JSON.stringify(question)).toContain('"email"');
  });

  it("is nothing to a client that may not have it, nor without openid", async () => {
    const world = await given({ client: { scopes: ["openid", "read"] } });
    const { id_token } = await someTokens(world, { scope: "openid", claims });
    expect(decodeJwt(id_token ?? "")).not.toHaveProperty("email");
    const plain = await given();
    const code = await aCode(plain, { scope: "read", claims });
    expect((await plain.provider.token(post(redemption(code)))).scope).toBe("read");
  });

  it("is answered for nobody but the person it names", async () => {
    const world = await given();
    const named = JSON.stringify({ id_token: { sub: { value: "grace" } } });
    const asked = parameters({ ...authorizationRequest, claims: named, prompt: "none" });
    const outcome = await world.provider.authorization.begin(asked, world.visitor());
    expect(answerOf(outcome).get("error")).toBe("login_required");
    const begun = await world.provider.authorization.begin(
      parameters({ ...authorizationRequest, claims: named }),
      world.visitor(),
    );
    expect(begun).toMatchObject({ to: "sign-in" });
  });

  it("is answered for nobody where a hint names somebody else", async () => {
    const world = await given();
    const { id_token: id_token_hint } = await someTokens(world);
    const named = JSON.stringify({ id_token: { sub: { value: "grace" } } });
    const asked = parameters({ ...authorizationRequest, claims: named, id_token_hint });
    const outcome = await world.provider.authorization.begin(asked, world.visitor());
    expect(answerOf(outcome).get("error")).toBe("login_required");
  });
});
