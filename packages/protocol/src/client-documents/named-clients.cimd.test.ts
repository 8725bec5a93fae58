import { describe, expect, it } from "vitest";
import type { PushedAuthorizationResponse } from "../endpoints/pushed-authorization.rfc9126.ts";
import { parametersOf } from "../request/parameters.ts";
import {
  agentRedirect,
  documentedId,
  givenDocuments,
  type WorldOfDocuments,
} from "../testing/client-documents.ts";
import { answerOf } from "../testing/answers.ts";
import { aKeyPair, claimsOf, signed } from "../testing/assertions.ts";
import { authorize } from "../testing/flow.ts";
import {
  aClient,
  answererAt,
  authorizationRequest,
  parameters,
  type Sent,
  verifier,
} from "../testing/world.ts";

const asked = { client_id: documentedId, redirect_uri: agentRedirect, scope: "openid offline_access read" };

function begin(world: WorldOfDocuments, changes: Sent = {}, visitor = world.visitor()) {
  const sent = parameters({ ...authorizationRequest, ...asked, ...changes });
  return world.provider.authorization.begin(sent, visitor);
}

function token(world: WorldOfDocuments, sent: Sent) {
  const request = parameters({ client_id: documentedId, ...sent });
  return world.provider.token({ parameters: request, authorization: undefined });
}

async function redeemed(world: WorldOfDocuments, changes: Sent = {}) {
  const code = answerOf(await authorize(world, { ...asked, ...changes })).get("code") ?? "";
  return token(world, {
    grant_type: "authorization_code",
    code,
    redirect_uri: agentRedirect,
    code_verifier: verifier,
  });
}

describe("a client that a document describes, OAuth Client ID Metadata Document §5", () => {
  it("is written down when a person says yes, and for nobody before", async () => {
    const world = await givenDocuments();
    await begin(world, {}, world.visitor("nobody"));
    await begin(world);
    expect(world.rows.clients.has(documentedId)).toBe(false);
    await expect(redeemed(world)).resolves.toMatchObject({ scope: "openid offline_access read" });
    expect(world.rows.clients.get(documentedId)).toMatchObject({
      origin: "metadata_document",
      verified: false,
      name: "Example Agent",
    });
    expect(world.rows.records.map(({ actor, action }) => `${actor} ${action}`)).toContain(
      "system client.created",
    );
  });

  it("is not written down for a no", async () => {
    const world = await givenDocuments();
    const outcome = await begin(world);
    if (outcome.to !== "consent") throw new Error(`ended at ${outcome.to}`);
    const decision = { request: outcome.request, answer: "deny", textHash: "h", locale: "en" } as const;
    await world.provider.authorization.decide(decision, world.visitor(), () => "h");
    expect(world.rows.clients.has(documentedId)).toBe(false);
  });

  it("goes on from what is written when its host is away, RFC 6749 §6", async () => {
    const world = await givenDocuments();
    const { refresh_token } = await redeemed(world);
    world.published.clear();
    world.pass(2 * 60 * 60_000);
    await expect(token(world, { grant_type: "refresh_token", refresh_token })).resolves.toMatchObject({
      token_type: "Bearer",
    });
    await expect(begin(world)).rejects.toMatchObject({ problem: "unreadClient" });
  });

  it("is what its document says now", async () => {
    const world = await givenDocuments();
    await redeemed(world);
    world.publish({ client_name: "Another Agent", redirect_uris: ["https://agent.example/cb"] });
    world.pass(10 * 60_000);
    await expect(begin(world)).rejects.toMatchObject({ problem: "wrongAddress" });
    await authorize(world, { ...asked, redirect_uri: "https://agent.example/cb" });
    expect(world.rows.clients.get(documentedId)).toMatchObject({
      name: "Another Agent",
      redirectUris: ["https://agent.example/cb"],
    });
  });

  it("redeems its code where its document changes in between", async () => {
    const world = await givenDocuments();
    const code = answerOf(await authorize(world, asked)).get("code") ?? "";
    world.publish({ redirect_uris: ["https://elsewhere.example/cb"] });
    world.pass(59_000);
    const redemption = { grant_type: "authorization_code", code, code_verifier: verifier };
    await expect(token(world, { ...redemption, redirect_uri: agentRedirect })).resolves.toHaveProperty(
      "access_token",
    );
  });

  it("is not asked for where it is suspended, and nothing an administrator decided is said anew", async () => {
    const world = await givenDocuments();
    await redeemed(world);
    const kept = world.rows.clients.get(documentedId) ?? aClient;
    world.rows.clients.set(documentedId, { ...kept, status: "suspended" });
    const before = world.asked.length;
    world.pass(60 * 60_000);
    await expect(begin(world)).rejects.toMatchObject({ problem: "suspendedClient" });
    expect(world.asked).toHaveLength(before);
    world.rows.clients.set(documentedId, { ...kept, verified: true, firstParty: true, owner: "ada" });
    await authorize(world, asked);
    expect(world.rows.clients.get(documentedId)).toMatchObject({
      verified: true,
      firstParty: true,
      owner: "ada",
    });
  });

  it("is looked at each time before somebody verified its host, which may change hands, §8.4", async () => {
    const world = await givenDocuments();
    const https = { redirect_uri: "https://agent.example/cb", scope: "openid read" };
    world.publish({ redirect_uris: [https.redirect_uri] });
    await authorize(world, { ...asked, ...https });
    world.pass(60_000);
    await expect(begin(world, https)).resolves.toMatchObject({ to: "consent" });
    const kept = world.rows.clients.get(documentedId) ?? aClient;
    world.rows.clients.set(documentedId, { ...kept, verified: true });
    await expect(begin(world, https)).resolves.toMatchObject({ to: "client" });
  });

  it("is not verified any more when it is not what somebody looked at", async () => {
    const world = await givenDocuments();
    await redeemed(world);
    const kept = world.rows.clients.get(documentedId) ?? aClient;
    world.rows.clients.set(documentedId, { ...kept, verified: true });
    world.publish({ redirect_uris: [agentRedirect, "https://elsewhere.example/cb"] });
    world.pass(10 * 60_000);
    await expect(redeemed(world, { scope: "read write" })).resolves.toMatchObject({ scope: "read" });
    expect(world.rows.clients.get(documentedId)).toMatchObject({ verified: false });
  });

  it("asks for no scope of high risk before somebody verified it, and for none of our administration ever", async () => {
    const world = await givenDocuments();
    await expect(redeemed(world, { scope: "read write" })).resolves.toMatchObject({ scope: "read" });
    const kept = world.rows.clients.get(documentedId) ?? aClient;
    world.rows.clients.set(documentedId, { ...kept, verified: true });
    await expect(redeemed(world, { scope: "read write clients:write" })).resolves.toMatchObject({
      scope: "read write",
    });
  });

  it("is fetched by authorization requests alone: elsewhere an unknown one is nobody, RFC 6749 §5.2", async () => {
    const world = await givenDocuments();
    for (const grant_type of ["authorization_code", "refresh_token", "client_credentials"])
      await expect(
        token(world, { grant_type, code: "x", redirect_uri: agentRedirect, code_verifier: verifier }),
      ).rejects.toMatchObject({ code: "invalid_client" });
    for (const path of ["/device_authorization", "/introspect", "/revoke"] as const) {
      const request = {
        parameters: parameters({ client_id: documentedId, token: "x" }),
        authorization: undefined,
      };
      await expect(answererAt(world.provider, path)(request)).rejects.toMatchObject({
        code: "invalid_client",
      });
    }
    expect(world.asked).toEqual([]);
  });

  it.each([
    ["a fragment", `${documentedId}#x`],
    ["no path", "https://agent.example"],
    ["user information", "https://ada@agent.example/c"],
    ["dots", "https://agent.example/../c"],
    ["capitals in its scheme", "HTTPS://agent.example/c"],
  ])("is not asked for at an address with %s", async (_, client_id) => {
    const world = await givenDocuments();
    await expect(begin(world, { client_id })).rejects.toMatchObject({ problem: "unreadClient" });
    expect(world.asked).toEqual([]);
  });

  it("leaves a client alone that somebody registered under such an id", async () => {
    const world = await givenDocuments();
    world.rows.clients.set(documentedId, { ...aClient, id: documentedId, redirectUris: [agentRedirect] });
    await authorize(world, asked);
    expect(world.asked).toEqual([]);
    expect(world.rows.clients.get(documentedId)).toMatchObject({ origin: "management", name: aClient.name });
  });

  it("is counted by the network that names it", async () => {
    const world = await givenDocuments();
    const from = (network: string) => ({ ...world.visitor("nobody"), network: () => network });
    const tries = Array.from({ length: 25 }, (_, n) =>
      begin(world, { client_id: `https://h${n}.example/c` }, from("192.0.2.0")).catch(() => undefined),
    );
    await Promise.all(tries);
    expect(world.asked).toHaveLength(20);
    await begin(world, {}, from("198.51.100.0"));
    expect(world.asked).toHaveLength(21);
  });
});

describe("a request that such a client sends ahead, RFC 9126 §2", () => {
  async function push(world: WorldOfDocuments, changes: Sent = {}): Promise<PushedAuthorizationResponse> {
    const sent = parameters({ ...authorizationRequest, ...asked, ...changes });
    const answer = await answererAt(world.provider, "/par")({ parameters: sent, authorization: undefined });
    return answer as PushedAuthorizationResponse;
  }

  it("is taken, and answered when it comes through the browser", async () => {
    const world = await givenDocuments();
    const { request_uri } = await push(world);
    const sent = parametersOf([
      ["client_id", documentedId],
      ["request_uri", request_uri],
    ]);
    await expect(world.provider.authorization.begin(sent, world.visitor())).resolves.toMatchObject({
      to: "consent",
    });
  });

  it("is proven by the keys of its document, before anything is written of it, §8.2", async () => {
    const world = await givenDocuments();
    const [own, others] = [aKeyPair("ES256", { kid: "own" }), aKeyPair("ES256", { kid: "own" })];
    const server = { application_type: "native", token_endpoint_auth_method: "private_key_jwt" };
    world.publish({ ...server, jwks: { keys: [own.jwk] } });
    const by = ({ privateKey }: typeof own) => ({
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: signed(claimsOf(documentedId, world.now()), privateKey, { alg: "ES256", kid: "own" }),
    });
    await expect(push(world)).rejects.toMatchObject({ code: "invalid_client" });
    await expect(push(world, by(others))).rejects.toMatchObject({
      code: "invalid_client",
    });
    await expect(push(world, by(own))).resolves.toHaveProperty("request_uri");
    expect(world.rows.clients.has(documentedId)).toBe(false);

    const code = answerOf(await authorize(world, asked)).get("code") ?? "";
    const redemption = {
      grant_type: "authorization_code",
      code,
      redirect_uri: agentRedirect,
      code_verifier: verifier,
    };
    await expect(token(world, redemption)).rejects.toMatchObject({ code: "invalid_client" });
    await expect(token(world, { ...redemption, ...by(own) })).resolves.toHaveProperty("access_token");
  });

  it("is refused where no description can be read", async () => {
    const world = await givenDocuments();
    world.published.clear();
    await expect(push(world)).rejects.toMatchObject({ code: "invalid_client" });
    await expect(push(world, { client_id: "https://agent.example" })).rejects.toMatchObject({
      code: "invalid_client",
    });
  });
});
