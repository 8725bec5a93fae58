import { describe, expect, it } from "vitest";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import { answerOf } from "../testing/answers.ts";
import {
  answererAt,
  authorizationRequest,
  basic,
  given,
  parameters,
  post,
  redirectUri,
  secret,
  type Sent,
  type World,
} from "../testing/world.ts";
import type { PushedAuthorizationResponse } from "./pushed-authorization.rfc9126.ts";

const firstParty = { client: { firstParty: true } };

const push = async (world: World, changes: Sent = {}, authorization?: string) => {
  const answer = answererAt(world.provider, "/par");
  return (await answer(
    post({ ...authorizationRequest, ...changes }, authorization),
  )) as PushedAuthorizationResponse;
};

const begin = (world: World, values: Readonly<Record<string, string>>) =>
  world.provider.authorization.begin(parameters(values), world.visitor());

describe("pushed authorization requests", () => {
  it("are answered with a reference that lives five minutes, RFC 9126 §2.2", async () => {
    const { request_uri, expires_in } = await push(await given());
    expect(request_uri).toMatch(/^urn:ietf:params:oauth:request_uri:gwpr_[\w-]+$/);
    expect(expires_in).toBe(300);
  });

  it("go on as what was pushed, whatever else comes with the reference, RFC 9126 §4", async () => {
    const world = await given(firstParty);
    const { request_uri } = await push(world, { state: "pushed", scope: "read" });
    const outcome = await begin(world, {
      client_id: "acme",
      request_uri,
      state: "changed",
      scope: "read write",
      redirect_uri: "https://evil.example/",
    });
    const answer = answerOf(outcome);
    expect(answer.get("state")).toBe("pushed");
    expect(outcome).toHaveProperty("to", "client");
    const code = world.seals.authorizationCode.open(answer.get("code") ?? "");
    expect(code).toMatchObject({ redirectUri, scopes: ["read"] });
  });

  it("keep nothing of what proves the client", async () => {
    const world = await given();
    const { request_uri } = await push(world, { client_secret: undefined, unknown: "left out" });
    const sealed = request_uri.slice(request_uri.indexOf("gwpr_"));
    const names = world.seals.pushedRequest.open(sealed)?.parameters.map(([name]) => name) ?? [];
    expect(names.toSorted()).toEqual(Object.keys(authorizationRequest).toSorted());
  });

  it("count once, of many who come at once, RFC 9126 §7.3", async () => {
    const world = await given(firstParty);
    const { request_uri } = await push(world);
    const asked = { client_id: "acme", request_uri };
    const came = await Promise.allSettled([1, 2, 3, 4].map(async () => begin(world, asked)));
    expect(came.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(begin(world, asked)).rejects.toThrow(ExpiredRequestError);
  });

  it("are good until their last millisecond, and not in the next", async () => {
    const world = await given(firstParty);
    const [early, late] = [await push(world), await push(world)];
    world.pass(299_999);
    expect(await begin(world, { client_id: "acme", request_uri: early.request_uri })).toHaveProperty(
      "to",
      "client",
    );
    world.pass(1);
    await expect(begin(world, { client_id: "acme", request_uri: late.request_uri })).rejects.toThrow(
      "request_uri was left too long",
    );
  });

  it("are of no use to another client, and not used up by it, RFC 9126 §2.2", async () => {
    const world = await given(firstParty);
    const { request_uri } = await push(world);
    for (const client_id of ["spa", "nobody"])
      await expect(begin(world, { client_id, request_uri })).rejects.toThrow(ExpiredRequestError);
    await expect(begin(world, { request_uri })).rejects.toThrow(ExpiredRequestError);
    expect(await begin(world, { client_id: "acme", request_uri })).toHaveProperty("to", "client");
  });

  it("are refused as the request would have been, so that its client learns it at once, RFC 9126 §2.3", async () => {
    const world = await given();
    const refusals: [Readonly<Record<string, string | undefined>>, string, RegExp][] = [
      [{ redirect_uri: "https://evil.example/" }, "invalid_request", /redirect_uri/],
      [{ client_id: undefined }, "invalid_request", /client_id/],
      [{ client_id: "spa" }, "invalid_request", /client_id/],
      [{ request_uri: "urn:ietf:params:oauth:request_uri:x" }, "invalid_request", /request_uri/],
      [{ request: "e30.e30." }, "invalid_request_object", /request object/],
      [{ response_type: "token" }, "unsupported_response_type", /response type token/],
      [{ scope: "unheard-of" }, "invalid_scope", /scope/],
      [{ code_challenge: undefined }, "invalid_request", /code_challenge/],
      [{ state: "x".repeat(8_000) }, "invalid_request", /too long/],
    ];
    for (const [changes, code, description] of refusals) {
      await expect(push(world, changes)).rejects.toMatchObject({
        code,
        description: expect.stringMatching(description) as string,
      });
    }
  });

  it("are taken from clients alone that prove who they are, RFC 9126 §2.1", async () => {
    const world = await given();
    await expect(push(world, {}, basic("acme", "wrong"))).rejects.toMatchObject({ code: "invalid_client" });
    const spa = { client_id: "spa", scope: "openid" };
    const answer = answererAt(world.provider, "/par");
    const pushed = await answer({
      parameters: parameters({ ...authorizationRequest, ...spa }),
      authorization: undefined,
    });
    expect(pushed).toHaveProperty("expires_in", 300);
    await expect(push(world, { state: "twice" }, basic("acme", secret))).resolves.toHaveProperty(
      "request_uri",
    );
  });

  it("refuse a parameter sent twice, RFC 6749 §3.1", async () => {
    const world = await given();
    const request = {
      parameters: parameters(authorizationRequest, "state"),
      authorization: basic("acme", secret),
    };
    await expect(answererAt(world.provider, "/par")(request)).rejects.toMatchObject({
      code: "invalid_request",
    });
  });

  it("are not what a request_uri of somebody else's stands for", async () => {
    const world = await given(firstParty);
    const asked = {
      client_id: "acme",
      redirect_uri: redirectUri,
      request_uri: "https://client.example/request",
    };
    expect(answerOf(await begin(world, asked)).get("error")).toBe("request_uri_not_supported");
    const urn = "urn:ietf:params:oauth:request_uri:";
    for (const forged of [urn, `${urn}gwpr_forged`, `${urn}${"x".repeat(20_000)}`])
      await expect(begin(world, { ...asked, request_uri: forged })).rejects.toThrow(ExpiredRequestError);
  });
});

describe("a client that must push its requests, RFC 9126 §6", () => {
  const strict = { client: { firstParty: true, requirePushedRequests: true } };

  it("is told so, at its own address, where a request comes through the browser", async () => {
    const world = await given(strict);
    const outcome = await begin(world, authorizationRequest as Readonly<Record<string, string>>);
    expect(outcome).toHaveProperty("to", "client");
    expect(Object.fromEntries(answerOf(outcome))).toMatchObject({
      error: "invalid_request",
      error_description: "This client must push its authorization requests.",
      state: "st&te",
    });
  });

  it("goes on with what it pushed, through our pages as well", async () => {
    const world = await given(strict);
    const { request_uri } = await push(world);
    const outcome = await begin(world, { client_id: "acme", request_uri });
    expect(answerOf(outcome).get("code")).toBeTruthy();
  });

  it("with nothing that only looks like a reference", async () => {
    const world = await given(strict);
    const sent = { ...authorizationRequest, request_uri: "https://acme.example/request" };
    const outcome = await begin(world, sent);
    expect(answerOf(outcome).get("error")).toBe("invalid_request");
  });
});
