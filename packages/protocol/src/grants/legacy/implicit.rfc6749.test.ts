import { describe, expect, it } from "vitest";
import { features } from "../../provider.ts";
import { answerOf } from "../../testing/answers.ts";
import {
  authorizationRequest,
  type Differences,
  given,
  parameters,
  post,
  type World,
} from "../../testing/world.ts";
import { legacyImplicit } from "./implicit.rfc6749.ts";

const client = {
  firstParty: true,
  grantTypes: ["authorization_code", "refresh_token", "implicit"],
} satisfies Differences["client"];

/** A world in which the operator switched the flows on and the client is registered for them. */
function behindTheWall(differences: Differences["client"] = {}): Promise<World> {
  return given({ client: { ...client, ...differences }, features: [...features, legacyImplicit] });
}

function ask(world: World, changes: Readonly<Record<string, string | undefined>>) {
  const asked = parameters({ ...authorizationRequest, response_type: "id_token token", ...changes });
  return world.provider.authorization.begin(asked, world.visitor());
}

async function refusal(world: World, changes: Readonly<Record<string, string | undefined>>) {
  const outcome = await ask(world, changes);
  expect(outcome).toMatchObject({ to: "client", responseMode: "fragment" });
  expect([world.rows.families.size, world.rows.grants.size]).toEqual([0, 0]);
  const { error, error_description: description, ...more } = Object.fromEntries(answerOf(outcome));
  expect(more).toEqual({ iss: "https://login.example", state: "st&te" });
  return [error, description];
}

const types = ["code id_token", "code token", "code id_token token", "id_token", "id_token token", "token"];

describe("both switches of the implicit and hybrid flows", () => {
  it("discovery lists types in their canonical order, the fragment and the grant type where they are on", async () => {
    const on = await (await behindTheWall()).provider.metadata();
    expect(on["response_types_supported"]).toEqual(["code", ...types]);
    expect(on["response_modes_supported"]).toContain("fragment");
    expect(on["grant_types_supported"]).toContain("implicit");
    expect(on["claims_supported"]).toContain("c_hash");
    const off = await (await given()).provider.metadata();
    expect(off["response_types_supported"]).toEqual(["code"]);
    expect(off["response_modes_supported"]).not.toContain("fragment");
    expect(off["grant_types_supported"]).not.toContain("implicit");
    expect(off["claims_supported"]).not.toContain("c_hash");
  });

  it.each(types)(
    "without the operator's, %s is refused with a sentence that says why",
    async (response_type) => {
      const world = await given({ client });
      await expect(refusal(world, { response_type })).resolves.toEqual([
        "unsupported_response_type",
        `The operator of this server has not switched the legacy response type ${response_type} on.`,
      ]);
    },
  );

  it.each(types)(
    "without the client's, %s is refused with a sentence that says why",
    async (response_type) => {
      const world = await behindTheWall({ grantTypes: ["authorization_code", "refresh_token"] });
      await expect(refusal(world, { response_type })).resolves.toEqual([
        "unauthorized_client",
        "The client is not registered for the grant type implicit.",
      ]);
    },
  );

  it("a hybrid flow needs authorization_code besides, and an implicit one not", async () => {
    const world = await behindTheWall({ grantTypes: ["implicit"] });
    await expect(refusal(world, { response_type: "code id_token" })).resolves.toEqual([
      "unauthorized_client",
      "The client is not registered for the grant type authorization_code.",
    ]);
    expect(answerOf(await ask(world, { response_type: "id_token" })).get("id_token")).not.toBeNull();
  });

  it("the token endpoint knows no grant type implicit", async () => {
    const { provider } = await behindTheWall();
    await expect(provider.token(post({ grant_type: "implicit" }))).rejects.toMatchObject({
      code: "unsupported_grant_type",
    });
  });
});

describe("what is refused behind the wall", () => {
  it.each([
    ["somebody else's client", { firstParty: false }],
    ["a client of an app", { app: { id: "app", environment: "live" } as const }],
  ])("%s, whatever it is registered for (RFC 9700 §2.1.2)", async (_, differences) => {
    for (const response_type of types) {
      const world = await behindTheWall(differences);
      const [error, description] = await refusal(world, { response_type });
      expect(error).toBe("unauthorized_client");
      expect(description).toContain("only a first-party client");
    }
  });

  it.each(types.filter((type) => type.includes("id_token")))(
    "%s without nonce (OpenID Connect Core §3.2.2.1, §3.3.2.11) and without openid",
    async (response_type) => {
      const world = await behindTheWall();
      const noNonce = await refusal(world, { response_type, nonce: undefined });
      expect(noNonce).toEqual([
        "invalid_request",
        "An ID token from the authorization endpoint needs a nonce.",
      ]);
      const noOpenid = await refusal(world, { response_type, scope: "read" });
      expect(noOpenid).toEqual(["invalid_scope", "An ID token needs the scope openid."]);
    },
  );

  it.each(types)("%s in the query (OAuth 2.0 Multiple Response Types §5)", async (response_type) => {
    const world = await behindTheWall();
    await expect(refusal(world, { response_type, response_mode: "query" })).resolves.toEqual([
      "invalid_request",
      "A token is never answered in the query: leave response_mode out.",
    ]);
  });

  it("a hybrid request without PKCE; an implicit one has no code to prove", async () => {
    const world = await behindTheWall();
    const without = { code_challenge: undefined, code_challenge_method: undefined };
    const [error, description] = await refusal(world, { ...without, response_type: "code token" });
    expect([error, description]).toEqual(["invalid_request", expect.stringContaining("PKCE is required")]);
    expect(
      answerOf(await ask(world, { ...without, response_type: "token" })).get("access_token"),
    ).not.toBeNull();
  });

  it("a redirect URI that is not registered, on a page of ours", async () => {
    const world = await behindTheWall();
    const elsewhere = ask(world, { redirect_uri: "https://evil.example/" });
    await expect(elsewhere).rejects.toThrow();
  });
});

describe("how the answer reaches the client", () => {
  it.each(types)("%s comes in the fragment unless a form is asked for", async (response_type) => {
    const world = await behindTheWall();
    expect(await ask(world, { response_type })).toMatchObject({ responseMode: "fragment" });
    expect(await ask(world, { response_type, response_mode: "form_post" })).toMatchObject({
      to: "client",
      responseMode: "form_post",
    });
  });

  it("the words may come in any order (OAuth 2.0 Multiple Response Types §2)", async () => {
    const world = await behindTheWall();
    const answer = answerOf(await ask(world, { response_type: "token code id_token" }));
    expect([...answer.keys()]).toEqual([
      "code",
      "access_token",
      "token_type",
      "expires_in",
      "scope",
      "id_token",
      "iss",
      "state",
    ]);
  });

  it("prompt=none answers who is signed in, and tells of nobody in the fragment", async () => {
    const world = await behindTheWall();
    const asked = parameters({ ...authorizationRequest, response_type: "id_token", prompt: "none" });
    const nobody = await world.provider.authorization.begin(asked, world.visitor("nobody"));
    expect(nobody).toMatchObject({ to: "client", responseMode: "fragment" });
    expect(answerOf(nobody).get("error")).toBe("login_required");
    const somebody = await world.provider.authorization.begin(asked, world.visitor());
    expect(answerOf(somebody).get("id_token")).not.toBeNull();
  });
});
