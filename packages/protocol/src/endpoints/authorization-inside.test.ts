import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import type { ConsentQuestion } from "../flow/consent-question.ts";
import type { ConsentDecision } from "../flow/decide-consent.oidc-core.ts";
import { fromKept } from "../request/parameters.ts";
import type { AppOffer, OfferedPlace } from "../ports/app-access.ts";
import { answerOf, textHashOf } from "../testing/answers.ts";
import { redemption } from "../testing/flow.ts";
import { anOffer, aPlace, appClient, southwind } from "../testing/installed.ts";
import { authorizationRequest, catalogue, given, parameters, post, type World } from "../testing/world.ts";

const asked = { scope: "openid read write" };

async function withApp(
  places: readonly OfferedPlace[] = [aPlace()],
  offer: Partial<AppOffer> = {},
): Promise<World> {
  const world = await given({ client: { ...appClient, firstParty: true } });
  world.apps.offers.set("acme", { ...anOffer(places), ...offer });
  return world;
}

const begin = (world: World, changes: Readonly<Record<string, string>> = {}) =>
  world.provider.authorization.begin(
    parameters({ ...authorizationRequest, ...asked, ...changes }),
    world.visitor(),
  );

async function questionOf(world: World, changes: Readonly<Record<string, string>> = {}) {
  const outcome = await begin(world, changes);
  if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
  const question = await world.provider.authorization.question(outcome.request, world.visitor());
  if ("to" in question) throw new Error("nothing was asked");
  return question;
}

function decide(world: World, question: ConsentQuestion, decision: Partial<ConsentDecision> = {}) {
  const said = { request: question.request, answer: "allow", locale: "en" } as const;
  const textHash = textHashOf(question);
  return world.provider.authorization.decide({ ...said, textHash, ...decision }, world.visitor(), textHashOf);
}

const codeOf = (outcome: Awaited<ReturnType<typeof decide>>) => answerOf(outcome).get("code") ?? "";
const scopeOf = async (world: World, outcome: Awaited<ReturnType<typeof decide>>) =>
  (await world.provider.token(post(redemption(codeOf(outcome))))).scope;

describe("the authorization of an app", () => {
  it("asks for the place and for what it may do together, first-party or not", async () => {
    const world = await withApp([aPlace(), southwind()]);
    const { install, asked: shown } = await questionOf(world);
    expect(shown.map(({ key }) => key)).toEqual(["openid", "read", "write"]);
    expect(install?.optional).toEqual(new Set(["write"]));
    expect(install?.purposes.get("read")).toBe("To draw reports.");
  });

  it("chooses no place where there are several, and the one there is", async () => {
    expect((await questionOf(await withApp([aPlace(), southwind()]))).install).not.toHaveProperty("chosen");
    const shut = southwind({ answer: { may: "nothing", because: "policy" } });
    const { install } = await questionOf(await withApp([aPlace(), shut]));
    expect(install?.chosen?.name).toBe("Northwind");
  });

  it.each(["o-2", "southwind"])("chooses the one that the request names: %s", async (organisation) => {
    const world = await withApp([aPlace(), southwind()]);
    expect((await questionOf(world, { organisation })).install?.chosen?.name).toBe("Southwind");
  });

  it("takes no notice of a name that is none of the person's, promise 13", async () => {
    const world = await withApp([aPlace(), southwind()]);
    expect((await questionOf(world, { organisation: "o-9" })).install).not.toHaveProperty("chosen");
  });

  it("gives what has to be given, and of the rest what was switched on", async () => {
    for (const [optional, expected] of [
      [[], "openid read"],
      [["write", "offline_access", "admin"], "openid read write"],
    ] as const) {
      const world = await withApp();
      const question = await questionOf(world);
      expect(await scopeOf(world, await decide(world, question, { optional }))).toBe(expected);
    }
  });

  it("installs where the person chose, and the token speaks of that place", async () => {
    const world = await withApp([aPlace(), southwind()]);
    const outcome = await decide(world, await questionOf(world), { place: "o-2" });
    const { access_token: token } = await world.provider.token(post(redemption(codeOf(outcome))));
    expect(await world.provider.introspection(post({ token }))).toMatchObject({
      installation: "o-2",
      organisation: { id: "o-2", slug: "southwind", name: "Southwind" },
    });
    const answer = await world.provider.userinfo({
      parameters: parameters({}),
      authorization: `Bearer ${token}`,
    });
    expect(answer).toMatchObject({ organisation: { id: "o-2" } });
  });

  it("asks again without a place, with one that is shut, and with one that is not theirs", async () => {
    const shut = aPlace({ place: { organisation: "o-3" }, answer: { may: "nothing", because: "policy" } });
    const world = await withApp([aPlace(), southwind(), shut]);
    const question = await questionOf(world);
    for (const place of [undefined, "o-3", "o-9", "__proto__"]) {
      const again = await decide(world, question, place === undefined ? {} : { place });
      expect(again).toHaveProperty("install");
    }
    expect(world.rows.grants.size).toBe(0);
  });

  it("asks nobody who has everything at the only place, or at the one that is named", async () => {
    const world = await withApp([aPlace(), southwind()]);
    await decide(world, await questionOf(world), { place: "o-2", optional: ["write"] });
    expect((await begin(world, { organisation: "southwind" })).to).toBe("client");
    expect((await begin(world, { organisation: "southwind", prompt: "none" })).to).toBe("client");
    expect((await begin(world)).to).toBe("consent");
  });

  it("does not carry what was said in one organisation over to another", async () => {
    const world = await withApp([aPlace(), southwind()]);
    await decide(world, await questionOf(world), { place: "o-2", optional: ["write"] });
    const { install, kept } = await questionOf(world, { organisation: "o-1" });
    expect([install?.chosen?.name, kept]).toEqual(["Northwind", []]);
  });

  it("shows of a widening only what is new, and keeps what there is meanwhile, promise 7", async () => {
    const world = await withApp();
    await decide(world, await questionOf(world, { scope: "openid read" }));
    const offer = world.apps.offers.get("acme") as AppOffer;
    const places = offer.places.map((place) => ({ ...place, answer: { may: "widen" } as const }));
    world.apps.offers.set("acme", { ...offer, places });
    world.pass(60_000);
    const question = await questionOf(world);
    expect(question.asked.map(({ key }) => key)).toEqual(["write"]);
    expect(question.kept.map(({ key }) => key)).toEqual(["openid", "read"]);
    expect(await scopeOf(world, await decide(world, question, { answer: "keep" }))).toBe("openid read");
  });

  it("asks about all of it for prompt=consent, once", async () => {
    const world = await withApp();
    await decide(world, await questionOf(world), { optional: ["write"] });
    world.pass(60_000);
    const question = await questionOf(world, { prompt: "consent" });
    expect([question.asked.length, question.kept]).toEqual([3, []]);
    world.pass(1_000);
    expect(answerOf(await decide(world, question)).has("code")).toBe(true);
    expect((await world.provider.authorization.resume(question.request, world.visitor())).to).toBe("client");
  });

  it.each([
    ["interaction_required", [aPlace(), southwind()]],
    ["consent_required", [aPlace()]],
    ["consent_required", [aPlace({ answer: { may: "wait", request: "r-1" } })]],
  ])("answers prompt=none with %s where a page would be needed", async (error, places) => {
    const outcome = await begin(await withApp(places), { prompt: "none" });
    expect(answerOf(outcome).get("error")).toBe(error);
  });

  it("tells the app where whoever installed it returns to, if its manifest says so, and nobody else", async () => {
    const pageAfter = async (places: readonly OfferedPlace[], offer: Partial<AppOffer>) => {
      const world = await withApp(places, offer);
      const answer = answerOf(await decide(world, await questionOf(world)));
      expect(answer.has("code")).toBe(true);
      return answer.get("directory_page");
    };
    const toDirectory = { afterInstall: "directory" } as const;
    expect(await pageAfter([aPlace()], toDirectory)).toBe("https://login.example/directory/acme-reports");
    expect(await pageAfter([aPlace()], {})).toBeNull();
    expect(await pageAfter([aPlace({ answer: { may: "use" } })], toDirectory)).toBeNull();
  });

  it("tells the app of a no", async () => {
    const world = await withApp();
    const outcome = await decide(world, await questionOf(world), { answer: "deny" });
    expect(Object.fromEntries(answerOf(outcome))).toMatchObject({ error: "access_denied", state: "st&te" });
  });

  it("gives a second click the code of the first, at one place or of several", async () => {
    for (const places of [[aPlace()], [aPlace(), southwind()]]) {
      const world = await withApp(places);
      const question = await questionOf(world);
      const decision = { place: "o-1", optional: ["write"] };
      const [first, second] = [
        await decide(world, question, decision),
        await decide(world, question, decision),
      ];
      const idOf = (text: string) => world.seals.authorizationCode.open(text)?.id;
      expect(idOf(codeOf(second))).toBe(idOf(codeOf(first)));
      expect(world.rows.records).toHaveLength(1);
    }
  });

  it("asks again where another text was read, and where the app has another version since", async () => {
    const world = await withApp();
    const question = await questionOf(world);
    expect(await decide(world, question, { textHash: "another" })).toHaveProperty("install");
    const { places, ...offer } = world.apps.offers.get("acme") as AppOffer;
    world.dependencies.appAccess.allow = async () => ({ outcome: "changed" });
    world.apps.offers.set("acme", { ...offer, places });
    expect(await decide(world, question)).toHaveProperty("install");
    expect(world.rows.grants.size).toBe(0);
  });

  it("gives nothing that the version does not ask for, whatever the client sends", async () => {
    const world = await withApp();
    const outcome = await begin(world, { scope: "profile email" });
    expect(answerOf(outcome).get("error")).toBe("invalid_scope");
    const { asked: shown } = await questionOf(world, { scope: "openid profile read" });
    expect(shown.map(({ key }) => key)).toEqual(["openid", "read"]);
  });

  it("asks no more of the person than they can give, promise 2", async () => {
    const world = await withApp([aPlace({ beyond: ["write"] })]);
    const question = await questionOf(world);
    expect(question.asked.map(({ key }) => key)).toEqual(["openid", "read"]);
    expect(await scopeOf(world, await decide(world, question, { optional: ["write"] }))).toBe("openid read");
  });
});

describe("an app that has to be asked for", () => {
  const there = aPlace({ answer: { may: "request", because: "rights" } });

  it("is asked for with a note, and keeps the parameters of the request, state included, promise 12", async () => {
    const world = await withApp([there]);
    const outcome = await decide(
      world,
      await questionOf(world, { prompt: "consent", organisation: "northwind" }),
      { note: "x".repeat(1_000), optional: ["write"] },
    );
    const [[id, request]] = [...world.apps.requests] as [
      [string, Parameters<World["dependencies"]["appAccess"]["request"]>[0]],
    ];
    expect(outcome).toEqual({ to: "waiting", id });
    expect(request.note).toHaveLength(1_000);
    expect(request.consent.scopes).toEqual(["openid", "read", "write"]);
    expect(request.parameters).toMatchObject({ state: "st&te", organisation: "o-1", client_id: "acme" });
    expect(request.parameters).not.toHaveProperty("prompt");
    expect(world.rows.grants.size).toBe(0);
  });

  it("is asked about again where the note is too long, which is never cut", async () => {
    const world = await withApp([there]);
    const question = await questionOf(world);
    const again = await decide(world, question, { note: "x".repeat(1_001) });
    expect(again).toHaveProperty("install");
    expect(world.apps.requests.size).toBe(0);
  });

  it("leads to the page of that request from then on, and so does a second click", async () => {
    const world = await withApp([there]);
    const question = await questionOf(world);
    const first = await decide(world, question);
    expect(await decide(world, question)).toEqual(first);
    expect(await begin(world)).toEqual(first);
    expect(world.apps.requests.size).toBe(1);
  });

  it("takes a refusal back to the app with its state, however long ago that was sent", async () => {
    const world = await withApp([there]);
    await decide(world, await questionOf(world));
    const [request] = world.apps.requests.values();
    world.pass(5 * 24 * 60 * 60 * 1000);
    const kept = fromKept(request?.parameters ?? {});
    const outcome = await world.provider.authorization.decline(kept, world.visitor());
    expect(Object.fromEntries(answerOf(outcome))).toMatchObject({ error: "access_denied", state: "st&te" });
  });
});

describe("a person inside an installation", () => {
  it("is told to an API that takes JWTs with the organisation, as introspection tells it, RFC 9068", async () => {
    const [notes] = catalogue.apis;
    const jwts = { ...catalogue, apis: [{ audience: "", name: "", ...notes, tokenFormat: "jwt" as const }] };
    const world = await given({ client: appClient, catalogue: jwts });
    world.apps.offers.set("acme", anOffer([aPlace()]));
    const outcome = await decide(world, await questionOf(world));
    const { access_token: token } = await world.provider.token(post(redemption(codeOf(outcome))));
    const seen = await world.provider.introspection(post({ token }));
    const { installation, organisation } = decodeJwt(token);
    expect(seen).toMatchObject({ active: true, installation, organisation });
    expect(organisation).toMatchObject({ id: "o-1" });
  });
});

describe("an app that acts as itself", () => {
  it("gets for the code what it may do there, where it asks for nothing about the person", async () => {
    const world = await withApp([aPlace({ own: [] })], { actsAs: ["app"] });
    const outcome = await decide(world, await questionOf(world, { scope: "read" }));
    const [key, there] = [...world.rows.installations][0] as [string, never];
    const { id } = there as { id: string };
    const installation = {
      ...(there as object),
      app: { id: "a-1", status: "active", scopes: ["read"], actsAs: ["app"] },
    };
    world.rows.installations.set(key, { ...installation, roleAllows: ["read"] } as never);
    const tokens = await world.provider.token(post(redemption(codeOf(outcome))));
    expect(tokens).toMatchObject({ scope: "read" });
    expect(tokens).not.toHaveProperty("refresh_token");
    expect(world.seals.accessToken.open(tokens.access_token)).toMatchObject({ installationId: id });
    await expect(world.provider.token(post(redemption(codeOf(outcome))))).rejects.toMatchObject({
      code: "invalid_grant",
    });
  });
});
