import { describe, expect, it } from "vitest";
import { answerOf } from "../testing/answers.ts";
import { authorizationRequest, given, parameters, type World } from "../testing/world.ts";
import { longestSealedRequest } from "./authorization-journey.ts";
import type { AuthorizationOutcome } from "./authorization-answers.ts";

const grace = (world: World) => ({ ...world.signedIn(), userId: "grace", sessionId: "hers" });

function requestOf(outcome: AuthorizationOutcome): string {
  if (outcome.to === "client" || outcome.to === "waiting") throw new Error("went to the client");
  return outcome.request;
}

/** A request that was begun by nobody in particular, in the browser `a-browser`. */
async function begun(world: World, changes: Record<string, string>): Promise<string> {
  const asked = parameters({ ...authorizationRequest, ...changes });
  return requestOf(await world.provider.authorization.begin(asked, world.visitor("nobody")));
}

describe("a request on its way (ADR 4)", () => {
  it.each<[string, Record<string, string>]>([
    ["prompt=login", { prompt: "login" }],
    ["prompt=select_account", { prompt: "select_account" }],
    ["max_age=0", { max_age: "0" }],
  ])("is not answered by who signed in elsewhere since: %s", async (_, changes) => {
    const world = await given();
    const { authorization } = world.provider;
    const request = await begun(world, changes);
    world.pass(5_000);
    const elsewhere = world.visitor(grace(world), "another-browser");
    world.pass(5_000);
    for (const step of ["resume", "question"] as const) {
      await expect(authorization[step](request, elsewhere)).resolves.toMatchObject({ to: "sign-in" });
    }
    const unknown = { browser: undefined, user: grace(world) };
    world.pass(1);
    await expect(authorization.resume(request, unknown)).resolves.toMatchObject({ to: "sign-in" });
    await expect(authorization.resume(request, world.visitor())).resolves.toMatchObject({ to: "consent" });
  });

  it("is not answered by a yes that was given elsewhere since: prompt=consent", async () => {
    const world = await given();
    const { authorization } = world.provider;
    const request = await begun(world, { prompt: "consent", scope: "read" });
    world.pass(1_000);
    const visitor = world.visitor();
    const decision = { request, answer: "allow", textHash: "h", locale: "en" } as const;
    await expect(authorization.decide(decision, visitor, () => "h")).resolves.toMatchObject({ to: "client" });
    world.pass(1_000);
    const elsewhere = world.visitor(world.signedIn(), "another-browser");
    await expect(authorization.resume(request, elsewhere)).resolves.toMatchObject({ to: "consent" });
    await expect(authorization.resume(request, visitor)).resolves.toMatchObject({ to: "client" });
  });

  it("begins anew in another browser, and can be answered there", async () => {
    const world = await given();
    const request = await begun(world, { prompt: "login" });
    world.pass(1_000);
    const there = await world.provider.authorization.resume(request, world.visitor("nobody", "another"));
    world.pass(1_000);
    const visitor = world.visitor(world.signedIn(), "another");
    await expect(world.provider.authorization.resume(requestOf(there), visitor)).resolves.toMatchObject({
      to: "consent",
    });
  });

  it("is answered by whoever signed in at the same browser, in any tab", async () => {
    const world = await given();
    const [one, two] = [await begun(world, { prompt: "login" }), await begun(world, { prompt: "login" })];
    world.pass(1_000);
    for (const request of [one, two]) {
      const outcome = await world.provider.authorization.resume(request, world.visitor(grace(world)));
      expect(outcome.to).toBe("consent");
    }
  });

  it.each<[string, Record<string, string>]>([
    ["prompt=login", { prompt: "login" }],
    ["max_age=0", { max_age: "0" }],
  ])("can be answered also where the clock was set back since it began: %s", async (_, changes) => {
    const world = await given();
    const { authorization } = world.provider;
    const request = await begun(world, changes);
    world.pass(-600_000);
    const shown = await authorization.resume(request, world.visitor("nobody"));
    world.pass(1_000);
    const answered = await authorization.resume(requestOf(shown), world.visitor());
    expect([shown.to, answered.to]).toEqual(["sign-in", "consent"]);
  });

  it("goes along when the browser was given another name while the form was open", async () => {
    const world = await given();
    const { authorization } = world.provider;
    const request = await begun(world, { prompt: "login" });
    world.pass(1_000);
    const renamed = { browser: "new-name", formerly: "a-browser", user: world.signedIn() };
    const carried = authorization.carry(request, renamed);
    const visitor = world.visitor(world.signedIn(), "new-name");
    await expect(authorization.resume(carried, visitor)).resolves.toMatchObject({ to: "consent" });
  });

  it("may be left for an hour, and not a moment longer", async () => {
    const world = await given();
    const request = await begun(world, {});
    const resume = () => world.provider.authorization.resume(request, world.visitor());
    world.pass(3_600_000 - 1);
    await expect(resume()).resolves.toMatchObject({ to: "consent" });
    world.pass(1);
    await expect(resume()).rejects.toThrow("left too long");
  });

  it("of no browser is of none, and begins anew in each", async () => {
    const world = await given();
    const asked = parameters({ ...authorizationRequest, prompt: "login" });
    const nowhere = { browser: undefined, user: undefined };
    const request = requestOf(await world.provider.authorization.begin(asked, nowhere));
    world.pass(1_000);
    const user = world.signedIn();
    world.pass(1_000);
    for (const browser of [undefined, "a-browser"]) {
      const outcome = await world.provider.authorization.resume(request, { browser, user });
      expect(outcome.to).toBe("sign-in");
    }
  });

  it("is refused when it arrives if it could not come back, and carried up to there", async () => {
    const world = await given();
    const begin = (length: number) =>
      world.provider.authorization.begin(
        parameters({ ...authorizationRequest, state: "s".repeat(length) }),
        world.visitor("nobody"),
      );
    let [fits, tooLong] = [0, longestSealedRequest];
    while (tooLong - fits > 1) {
      const length = Math.floor((fits + tooLong) / 2);
      if ((await begin(length)).to === "client") tooLong = length;
      else fits = length;
    }
    const sealed = requestOf(await begin(fits)).length;
    // Base64url grows by one or two characters at a time.
    expect(longestSealedRequest - sealed).toBeOneOf([0, 1]);
    const refused = await begin(tooLong);
    const answer = answerOf(refused);
    expect([answer.get("error"), answer.get("state")?.length]).toEqual(["invalid_request", tooLong]);
  });
});
