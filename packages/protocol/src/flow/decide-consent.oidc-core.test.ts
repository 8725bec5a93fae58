import { describe, expect, it } from "vitest";
import type { AuthorizationOutcome, ConsentQuestion } from "../endpoints/authorization.rfc6749.ts";
import { authorize, redemption } from "../testing/flow.ts";
import { aClient, authorizationRequest, given, parameters, post, type World } from "../testing/world.ts";
import type { ConsentDecision } from "./decide-consent.oidc-core.ts";

/** Brings Ada to the consent page for these scopes. */
async function asked(
  world: World,
  scope: string,
): Promise<{ question: ConsentQuestion; decision: ConsentDecision }> {
  const user = world.signedIn();
  const { authorization } = world.provider;
  const outcome = await authorization.begin(parameters({ ...authorizationRequest, scope }), user);
  if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
  const question = await authorization.question(outcome.request, user);
  if ("to" in question) throw new Error("nothing to ask");
  const shown = question.asked.map(({ key }) => key);
  return {
    question,
    decision: { request: outcome.request, user, shown, answer: "allow", textHash: "h", locale: "en" },
  };
}

function answer(outcome: AuthorizationOutcome): URLSearchParams {
  if (outcome.to !== "client") throw new Error(`went to ${outcome.to}`);
  return new URL(outcome.location).searchParams;
}

describe("consent, OpenID Connect Core §3.1.2.4", () => {
  it("shows who asks, for what, and where the answer goes", async () => {
    const { question } = await asked(await given(), "openid read");
    expect(question).toMatchObject({
      client: { name: aClient.name },
      destination: "https://app.example",
      kept: [],
    });
    expect(question.asked.map(({ key, title }) => [key, title])).toEqual([
      ["openid", "Know who you are"],
      ["read", "Read your notes"],
    ]);
  });

  it("shows a private-use scheme as the destination, RFC 8252 §7.1", async () => {
    const redirectUris = ["com.example.app:/cb"];
    const world = await given({ client: { redirectUris } });
    const request = { ...authorizationRequest, redirect_uri: redirectUris[0] };
    const outcome = await world.provider.authorization.begin(parameters(request), world.signedIn());
    if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
    const question = await world.provider.authorization.question(outcome.request, world.signedIn());
    expect(question).toMatchObject({ destination: "com.example.app:" });
  });

  it("sends access_denied for a no and writes nothing", async () => {
    const world = await given();
    const { decision } = await asked(world, "openid read");
    const outcome = await world.provider.authorization.decide({ ...decision, answer: "deny" });
    expect(answer(outcome).get("error")).toBe("access_denied");
    expect(world.rows.grants.size).toBe(0);
  });

  it("asks only for what is new, and keeping the old access goes on with that (promise 7)", async () => {
    const world = await given();
    await authorize(world, { scope: "openid read" });
    const { question, decision } = await asked(world, "openid read write");
    expect(question.asked.map(({ key }) => key)).toEqual(["write"]);
    expect(question.kept.map(({ key }) => key)).toEqual(["openid", "read"]);
    const code =
      answer(await world.provider.authorization.decide({ ...decision, answer: "keep" })).get("code") ?? "";
    expect((await world.provider.token(post(redemption(code)))).scope).toBe("openid read");
    expect([...world.rows.grants.values()]).toMatchObject([{ scopes: ["openid", "read"] }]);
  });

  it("takes keep for a no where there is nothing to keep", async () => {
    const world = await given();
    const { decision } = await asked(world, "read");
    const outcome = await world.provider.authorization.decide({ ...decision, answer: "keep" });
    expect(answer(outcome).get("error")).toBe("access_denied");
  });

  it("counts a yes for what the page showed and asks again for the rest", async () => {
    const world = await given();
    const { decision } = await asked(world, "openid read");
    const outcome = await world.provider.authorization.decide({ ...decision, shown: ["openid", "write"] });
    expect(outcome.to).toBe("consent");
    expect([...world.rows.grants.values()]).toMatchObject([{ scopes: ["openid"] }]);
    const nothing = await world.provider.authorization.decide({ ...decision, shown: [] });
    expect(nothing.to).toBe("consent");
  });

  it("is harmless when sent twice: both answers go on", async () => {
    const world = await given();
    const { decision } = await asked(world, "read");
    for (const outcome of [
      await world.provider.authorization.decide(decision),
      await world.provider.authorization.decide(decision),
    ]) {
      expect(answer(outcome).has("code")).toBe(true);
    }
    expect(world.rows.grants.size).toBe(1);
  });

  it("leads elsewhere when there is nothing left to ask", async () => {
    const world = await given();
    const { decision } = await asked(world, "read");
    await world.provider.authorization.decide(decision);
    expect(await world.provider.authorization.question(decision.request, world.signedIn())).toMatchObject({
      to: "client",
    });
    expect(await world.provider.authorization.question(decision.request, undefined)).toMatchObject({
      to: "sign-in",
    });
  });
});
