import { describe, expect, it, vi } from "vitest";
import { answerOf, textHashOf } from "../testing/answers.ts";
import { authorize, redemption } from "../testing/flow.ts";
import { aClient, authorizationRequest, given, parameters, post, type World } from "../testing/world.ts";
import type { ConsentDecision } from "./decide-consent.oidc-core.ts";

/** Brings Ada to the consent page of a request, with what she would send from there. */
async function asked(world: World, scope: string, changes: Readonly<Record<string, string>> = {}) {
  const visitor = world.visitor();
  const { authorization } = world.provider;
  const sent = parameters({ ...authorizationRequest, scope, ...changes });
  const outcome = await authorization.begin(sent, visitor);
  if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
  const { request } = outcome;
  const question = await authorization.question(request, visitor);
  if ("to" in question) throw new Error("nothing to ask");
  const decision: ConsentDecision = {
    request,
    answer: "allow",
    textHash: textHashOf(question),
    locale: "en",
  };
  const decide = (change: Partial<ConsentDecision> = {}) =>
    authorization.decide({ ...decision, ...change }, visitor, textHashOf);
  return { request, visitor, question, decide };
}

describe("consent, OpenID Connect Core §3.1.2.4", () => {
  it("sends access_denied for a no and writes nothing", async () => {
    const world = await given();
    const { decide } = await asked(world, "openid read");
    expect(answerOf(await decide({ answer: "deny" })).get("error")).toBe("access_denied");
    expect(world.rows.grants.size).toBe(0);
  });

  it("asks only for what is new, and keeping the old access goes on with that", async () => {
    const world = await given();
    await authorize(world, { scope: "openid read" });
    const { question, decide } = await asked(world, "openid read write");
    expect(question.asked.map(({ key }) => key)).toEqual(["write"]);
    expect(question.kept.map(({ key }) => key)).toEqual(["openid", "read"]);
    const code = answerOf(await decide({ answer: "keep" })).get("code") ?? "";
    expect((await world.provider.token(post(redemption(code)))).scope).toBe("openid read");
    expect([...world.rows.grants.values()]).toMatchObject([{ scopes: ["openid", "read"] }]);
  });

  it("takes keep for a no where there is nothing to keep", async () => {
    const { decide } = await asked(await given(), "read");
    expect(answerOf(await decide({ answer: "keep" })).get("error")).toBe("access_denied");
  });

  it.each(["allow", "keep", "deny"] as const)(
    "counts a %s for the text that was shown, and asks again where another is shown now",
    async (answer) => {
      const world = await given();
      const { decide } = await asked(world, "openid read");
      const again = await decide({ answer, textHash: "openid|" });
      expect(again).toMatchObject({ asked: [{ key: "openid" }, { key: "read" }], kept: [] });
      expect(world.rows.grants.size).toBe(0);
    },
  );

  it("asks again for what was kept and is taken back while the answer is written", async () => {
    const world = await given();
    await authorize(world, { scope: "openid read" });
    const { decide } = await asked(world, "openid read write");
    const { grants } = world.dependencies;
    const allow = vi.spyOn(grants, "allow").mockImplementationOnce(async (decision) => {
      const [before] = world.rows.grants.values();
      if (before !== undefined) world.rows.grants.set(before.id, { ...before, status: "revoked" });
      return grants.allow(decision);
    });
    await expect(decide()).resolves.toMatchObject({ to: "consent" });
    expect([...world.rows.grants.values()]).toMatchObject([{ status: "active", scopes: ["write"] }]);
    allow.mockRestore();
  });

  it("looks at the client and at the grant once", async () => {
    const world = await given();
    const { decide } = await asked(world, "openid read");
    const { clients, grants, catalogue } = world.dependencies;
    const looks = [vi.spyOn(clients, "find"), vi.spyOn(grants, "find"), vi.spyOn(catalogue, "current")];
    expect(answerOf(await decide()).has("code")).toBe(true);
    for (const look of looks) expect(look).toHaveBeenCalledTimes(1);
  });

  it.each<["allow" | "keep", string]>([
    ["allow", "read"],
    ["keep", "openid read write"],
  ])("gives the same code for the same %s, and another twenty seconds later", async (said, scope) => {
    const world = await given();
    if (said === "keep") await authorize(world, { scope: "openid read" });
    world.pass(30_000);
    const { decide } = await asked(world, scope);
    world.pass(5_000);
    const first = await decide({ answer: said });
    expect(answerOf(first).has("code")).toBe(true);
    world.pass(20_000);
    expect(await decide({ answer: said })).toEqual(first);
    world.pass(1);
    expect(await decide({ answer: said })).not.toEqual(first);
    expect(world.rows.grants.size).toBe(1);
  });

  it("is recorded as the person's, in the request that brought it", async () => {
    const world = await given();
    const { decide, visitor } = await asked(world, "read");
    await decide();
    const by = { actor: `user:${visitor.user?.userId}`, requestId: "a-request", at: world.now() };
    expect(world.rows.records).toMatchObject([{ ...by, action: "grant.allowed" }]);
  });

  it("gives two requests two codes, however quickly the person allows both", async () => {
    const world = await given();
    const [one, two] = [await asked(world, "read"), await asked(world, "read")];
    const codes = [answerOf(await one.decide()).get("code"), answerOf(await two.decide()).get("code")];
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
    const atQuestion = (world: World) => asked(world, "openid read", { redirect_uri });

    it("asks again when all was allowed, and the click is the answer to this request alone", async () => {
      const world = await given({ client: native });
      const { authorization } = world.provider;
      const first = await atQuestion(world);
      const other = await atQuestion(world);
      expect(first.question.again).toBe(false);
      expect(answerOf(await first.decide()).has("code")).toBe(true);
      for (const { request, visitor } of [first, other]) {
        await expect(authorization.resume(request, visitor)).resolves.toMatchObject({ to: "consent" });
      }
      world.pass(30_000);
      const second = await atQuestion(world);
      expect(second.question).toMatchObject({ again: true, kept: [], client: { name: aClient.name } });
      expect(answerOf(await second.decide()).has("code")).toBe(true);
      expect(answerOf(await second.decide({ answer: "deny" })).get("error")).toBe("access_denied");
    });

    it("repeats the answer to a second click, whatever the page would say now", async () => {
      const world = await given({ client: native });
      const { request, visitor, decide } = await atQuestion(world);
      const first = await decide();
      world.pass(20_000);
      expect(await decide({ textHash: "of the page before" })).toEqual(first);
      world.pass(1);
      expect(await decide({ textHash: "of the page before" })).toMatchObject({ again: true });
      const nobody = world.visitor("nobody");
      const click = { request, answer: "allow", textHash: "", locale: "en" } as const;
      await expect(world.provider.authorization.decide(click, nobody, textHashOf)).resolves.toMatchObject({
        to: "sign-in",
      });
      await expect(world.provider.authorization.resume(request, visitor)).resolves.toMatchObject({
        to: "consent",
      });
    });
  });

  it("leads elsewhere when there is nothing left to ask", async () => {
    const world = await given();
    const { request, decide } = await asked(world, "read");
    await decide();
    const { authorization } = world.provider;
    expect(await authorization.question(request, world.visitor())).toMatchObject({ to: "client" });
    expect(await authorization.question(request, world.visitor("nobody"))).toMatchObject({ to: "sign-in" });
  });
});
