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
  const outcome = await authorization.begin(
    parameters({ ...authorizationRequest, scope }),
    world.visitor(user),
  );
  if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
  const question = await authorization.question(outcome.request, world.visitor(user));
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
    const outcome = await world.provider.authorization.begin(parameters(request), world.visitor());
    if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
    const question = await world.provider.authorization.question(outcome.request, world.visitor());
    expect(question).toMatchObject({ destination: "com.example.app:" });
  });

  it("sends access_denied for a no and writes nothing", async () => {
    const world = await given();
    const { decision } = await asked(world, "openid read");
    const outcome = await world.provider.authorization.decide(
      { ...decision, answer: "deny" },
      world.visitor(),
    );
    expect(answer(outcome).get("error")).toBe("access_denied");
    expect(world.rows.grants.size).toBe(0);
  });

  it("asks only for what is new, and keeping the old access goes on with that", async () => {
    const world = await given();
    await authorize(world, { scope: "openid read" });
    const { question, decision } = await asked(world, "openid read write");
    expect(question.asked.map(({ key }) => key)).toEqual(["write"]);
    expect(question.kept.map(({ key }) => key)).toEqual(["openid", "read"]);
    const code =
      answer(await world.provider.authorization.decide({ ...decision, answer: "keep" }, world.visitor())).get(
        "code",
      ) ?? "";
    expect((await world.provider.token(post(redemption(code)))).scope).toBe("openid read");
    expect([...world.rows.grants.values()]).toMatchObject([{ scopes: ["openid", "read"] }]);
  });

  it("takes keep for a no where there is nothing to keep", async () => {
    const world = await given();
    const { decision } = await asked(world, "read");
    const outcome = await world.provider.authorization.decide(
      { ...decision, answer: "keep" },
      world.visitor(),
    );
    expect(answer(outcome).get("error")).toBe("access_denied");
  });

  it("counts a yes for what the page showed and asks again for the rest", async () => {
    const world = await given();
    const { decision } = await asked(world, "openid read");
    const outcome = await world.provider.authorization.decide(
      { ...decision, shown: ["openid", "write"] },
      world.visitor(),
    );
    expect(outcome.to).toBe("consent");
    expect([...world.rows.grants.values()]).toMatchObject([{ scopes: ["openid"] }]);
    const nothing = await world.provider.authorization.decide({ ...decision, shown: [] }, world.visitor());
    expect(nothing.to).toBe("consent");
  });

  it.each<["allow" | "keep", string]>([
    ["allow", "read"],
    ["keep", "openid read write"],
  ])("gives the same code for the same %s, and another twenty seconds later", async (said, scope) => {
    const world = await given();
    if (said === "keep") await authorize(world, { scope: "openid read" });
    world.pass(30_000);
    const { decision } = await asked(world, scope);
    world.pass(5_000);
    const decide = () =>
      world.provider.authorization.decide({ ...decision, answer: said }, world.visitor(decision.user));
    const first = await decide();
    expect(answer(first).has("code")).toBe(true);
    world.pass(20_000);
    expect(await decide()).toEqual(first);
    world.pass(1);
    expect(await decide()).not.toEqual(first);
    expect(world.rows.grants.size).toBe(1);
  });

  it("gives two requests two codes, however quickly the person allows both", async () => {
    const world = await given();
    const [one, two] = [await asked(world, "read"), await asked(world, "read")];
    const decide = ({ decision }: typeof one) =>
      world.provider.authorization.decide(decision, world.visitor(decision.user));
    const codes = [answer(await decide(one)).get("code"), answer(await decide(two)).get("code")];
    const ids = codes.map((code) => world.seals.authorizationCode.open(code ?? "")?.id);
    expect(new Set(ids).size).toBe(2);
  });

  describe("of an app on the person's device, RFC 8252 §8.6", () => {
    const redirect_uri = "http://127.0.0.1:51004/cb";
    const native = {
      type: "public",
      applicationType: "native",
      redirectUris: ["http://127.0.0.1/cb"],
    } as const;

    async function atQuestion(world: World) {
      const visitor = world.visitor();
      const sent = parameters({ ...authorizationRequest, scope: "openid read", redirect_uri });
      const outcome = await world.provider.authorization.begin(sent, visitor);
      if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
      const { request } = outcome;
      const question = await world.provider.authorization.question(request, visitor);
      if ("to" in question) throw new Error("nothing to ask");
      const shown = question.asked.map(({ key }) => key);
      const fixed = { answer: "allow", textHash: "h", locale: "en" } as const;
      const user = world.signedIn();
      return { request, visitor, question, decision: { request, user, shown, ...fixed } };
    }

    it("asks again when all was allowed, and the click is the answer to this request alone", async () => {
      const world = await given({ client: native });
      const { authorization } = world.provider;
      const first = await atQuestion(world);
      const other = await atQuestion(world);
      expect(first.question.again).toBe(false);
      expect(answer(await authorization.decide(first.decision, first.visitor)).has("code")).toBe(true);
      await expect(authorization.resume(other.request, other.visitor)).resolves.toMatchObject({
        to: "consent",
      });
      await expect(authorization.resume(first.request, first.visitor)).resolves.toMatchObject({
        to: "consent",
      });
      world.pass(30_000);
      const second = await atQuestion(world);
      expect(second.question).toMatchObject({ again: true, kept: [], client: { name: aClient.name } });
      expect(answer(await authorization.decide(second.decision, second.visitor)).has("code")).toBe(true);
      const denied = await authorization.decide({ ...second.decision, answer: "deny" }, second.visitor);
      expect(answer(denied).get("error")).toBe("access_denied");
    });

    it("repeats the answer to a second click, and gives none to who did not click", async () => {
      const world = await given({ client: native });
      const { authorization } = world.provider;
      const { request, visitor, decision } = await atQuestion(world);
      await expect(authorization.repeat(request, visitor)).resolves.toBeUndefined();
      const first = await authorization.decide(decision, visitor);
      world.pass(20_000);
      await expect(authorization.repeat(request, visitor)).resolves.toEqual(first);
      await expect(authorization.repeat(request, world.visitor("nobody"))).resolves.toBeUndefined();
      world.pass(1);
      await expect(authorization.repeat(request, visitor)).resolves.toBeUndefined();
    });
  });

  it("leads elsewhere when there is nothing left to ask", async () => {
    const world = await given();
    const { decision } = await asked(world, "read");
    await world.provider.authorization.decide(decision, world.visitor());
    expect(await world.provider.authorization.question(decision.request, world.visitor())).toMatchObject({
      to: "client",
    });
    expect(
      await world.provider.authorization.question(decision.request, world.visitor("nobody")),
    ).toMatchObject({
      to: "sign-in",
    });
  });
});
