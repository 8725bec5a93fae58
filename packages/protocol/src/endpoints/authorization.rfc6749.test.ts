import { describe, expect, it } from "vitest";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import { answerOf } from "../testing/answers.ts";
import { authorize } from "../testing/flow.ts";
import {
  ada,
  authorizationRequest,
  given,
  issuer,
  parameters,
  redirectUri,
  type World,
} from "../testing/world.ts";
import type { AuthorizationOutcome } from "./authorization-answers.ts";

const begin = (world: World, changes: Record<string, string | undefined> = {}, signedIn = true) =>
  world.provider.authorization.begin(
    parameters({ ...authorizationRequest, ...changes }),
    signedIn ? world.visitor() : world.visitor("nobody"),
  );

/** The sealed request of an outcome that leads to a page of ours. */
function requestOf(outcome: AuthorizationOutcome): string {
  if (outcome.to === "client" || outcome.to === "waiting")
    throw new Error(`went to the client: ${answerOf(outcome).toString()}`);
  return outcome.request;
}

describe("authorization endpoint, RFC 6749 §3.1", () => {
  it("leads a stranger to sign in and back, and writes nothing meanwhile", async () => {
    const world = await given();
    const outcome = await begin(world, { login_hint: "ada" }, false);
    expect(outcome).toMatchObject({ to: "sign-in", loginHint: "ada" });
    expect(requestOf(outcome)).toMatch(/^gwrq_/);
    expect(world.rows.grants.size).toBe(0);
    const back = await world.provider.authorization.resume(requestOf(outcome), world.visitor());
    expect(back.to).toBe("consent");
  });

  it("sends a code with state and iss once the person allowed it, RFC 9207", async () => {
    const world = await given();
    const response = await authorize(world);
    expect(response).toMatchObject({ redirect: { uri: redirectUri }, responseMode: "query" });
    expect(response.parameters).toEqual([
      ["code", expect.stringMatching(/^gwac_/)],
      ["iss", issuer],
      ["state", "st&te"],
    ]);
  });

  it("asks only once: the second time goes straight through", async () => {
    const world = await given();
    await authorize(world);
    expect(answerOf(await begin(world)).has("code")).toBe(true);
  });

  it("goes straight through for a first-party client and keeps a grant that covers what was asked", async () => {
    const world = await given({ client: { firstParty: true } });
    expect(answerOf(await begin(world, { scope: "openid read" })).has("code")).toBe(true);
    expect(answerOf(await begin(world, { scope: "openid write" })).has("code")).toBe(true);
    expect([...world.rows.grants.values()]).toMatchObject([
      { subject: { person: ada.id }, scopes: ["openid", "read", "write"] },
    ]);
  });

  it("finishes prompt=login consent in one round, measured from the first request", async () => {
    const world = await given();
    world.pass(10_000);
    const old = world.signedIn(10_000);
    const prompt = { ...authorizationRequest, prompt: "login consent" };
    const first = await world.provider.authorization.begin(parameters(prompt), world.visitor(old));
    expect(first.to).toBe("sign-in");
    world.pass(5_000);
    const user = world.signedIn();
    const second = await world.provider.authorization.resume(requestOf(first), world.visitor(user));
    expect(second.to).toBe("consent");
    const request = requestOf(second);
    const decision = { request, answer: "allow", textHash: "h", locale: "en" } as const;
    const { authorization } = world.provider;
    const decided = await authorization.decide(decision, world.visitor(user), () => "h");
    expect(answerOf(decided).has("code")).toBe(true);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ["no client_id", { client_id: undefined }],
    ["an unknown client", { client_id: "nobody" }],
    ["a redirect URI that is not registered", { redirect_uri: "https://evil.example/" }],
  ])("shows %s here and redirects nowhere (§4.1.2.1)", async (_, changes) => {
    await expect(begin(await given(), changes)).rejects.toBeInstanceOf(UnsafeRedirectError);
  });

  it("shows a client_id sent twice here", async () => {
    const world = await given();
    const twice = parameters(authorizationRequest, "client_id");
    const attempt = world.provider.authorization.begin(twice, world.visitor("nobody"));
    await expect(attempt).rejects.toBeInstanceOf(UnsafeRedirectError);
  });

  it("shows a suspended client here", async () => {
    await expect(begin(await given({ client: { status: "suspended" } }))).rejects.toThrow(
      UnsafeRedirectError,
    );
  });

  it("sends any other error to the client, with state and iss (§4.1.2.1)", async () => {
    const answer = answerOf(await begin(await given(), { response_type: "none" }));
    expect(answer.get("error")).toBe("unsupported_response_type");
    expect(answer.get("state")).toBe("st&te");
    expect(answer.get("iss")).toBe(issuer);
  });

  it("answers prompt=none without a page", async () => {
    expect(answerOf(await begin(await given(), { prompt: "none" }, false)).get("error")).toBe(
      "login_required",
    );
    expect(answerOf(await begin(await given(), { prompt: "none" })).get("error")).toBe("consent_required");
  });

  it("lets a request be left for an hour and no longer", async () => {
    const world = await given();
    const request = requestOf(await begin(world));
    world.pass(3_599_999);
    await expect(world.provider.authorization.resume(request, world.visitor())).resolves.toBeDefined();
    world.pass(1);
    const { authorization } = world.provider;
    await expect(authorization.resume(request, world.visitor())).rejects.toBeInstanceOf(ExpiredRequestError);
    await expect(authorization.question(request, world.visitor())).rejects.toBeInstanceOf(
      ExpiredRequestError,
    );
    await expect(authorization.resume("gwrq_nonsense", world.visitor())).rejects.toBeInstanceOf(
      ExpiredRequestError,
    );
  });

  it("proves the redirect URI again when the request comes back", async () => {
    const world = await given();
    const request = requestOf(await begin(world));
    const client = world.rows.clients.get("acme");
    if (client !== undefined) world.rows.clients.set("acme", { ...client, redirectUris: [] });
    const attempt = world.provider.authorization.resume(request, world.visitor());
    await expect(attempt).rejects.toBeInstanceOf(UnsafeRedirectError);
  });
});
