import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { answerOf } from "../testing/answers.ts";
import { someTokens } from "../testing/flow.ts";
import { aClient, ada, authorizationRequest, given, issuer, parameters } from "../testing/world.ts";
import type { AuthorizationOutcome } from "../endpoints/authorization-answers.ts";
import { createSubjectNames } from "../tokens/subject-names.oidc-core.ts";
import { createReadIdTokenHint } from "./id-token-hint.oidc-core.ts";

const world = await given();
const subjectNames = createSubjectNames(world.dependencies.pairwise);
const read = createReadIdTokenHint({ issuer, signer: world.signer, subjectNames });
const claims = { iss: issuer, sub: ada.id, aud: aClient.id, exp: 1, iat: 0 };
const signed = (changes: object = {}) => world.signer.sign({ ...claims, ...changes }, { alg: "ES256" });

const errorOf = (outcome: AuthorizationOutcome) => answerOf(outcome).get("error");

describe("id_token_hint, OpenID Connect Core §3.1.2.2", () => {
  it.each([
    ["for this client, long expired", {}],
    ["for several, this one among them", { aud: ["other", aClient.id] }],
    ["issued to this client for another audience (§2, azp)", { aud: "other", azp: aClient.id }],
  ])("names a person: %s", async (_, changes) => {
    await expect(read(await signed(changes), aClient)).resolves.toBe(ada.id);
  });

  it.each([
    ["of another issuer", { iss: "https://evil.example" }],
    ["of another client", { aud: "other" }],
    ["of nobody", { sub: undefined }],
    ["of a number", { sub: 7 }],
    ["for nobody", { aud: undefined }],
    ["a launch, which is no ID token (promise 19)", { token_use: "launch" }],
  ])("is refused: %s", async (_, changes) => {
    await expect(read(await signed(changes), aClient)).rejects.toMatchObject({ code: "invalid_request" });
  });

  it("is refused when it is no token, or no key of ours signed it", async () => {
    const own = new TextEncoder().encode("k".repeat(32));
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "sig1" }).sign(own);
    for (const hint of ["nonsense", "a.b.c", new UnsecuredJWT(claims).encode(), forged]) {
      await expect(read(hint, aClient)).rejects.toMatchObject({ code: "invalid_request" });
    }
  });

  it("that is bad is told to the client, with a page or without", async () => {
    for (const prompt of [undefined, "none"]) {
      const asked = parameters({ ...authorizationRequest, prompt, id_token_hint: "nonsense" });
      expect(errorOf(await world.provider.authorization.begin(asked, world.visitor()))).toBe(
        "invalid_request",
      );
    }
  });

  it("never has somebody else answered for, not even after a page of ours", async () => {
    const { authorization } = world.provider;
    const { id_token } = await someTokens(world);
    const grace = { ...world.signedIn(), userId: "grace" };
    const asked = (prompt?: string) =>
      parameters({ ...authorizationRequest, prompt, id_token_hint: id_token });

    expect(errorOf(await authorization.begin(asked("none"), world.visitor(grace)))).toBe("login_required");
    expect(errorOf(await authorization.begin(asked("none"), world.visitor()))).toBeNull();

    const outcome = await authorization.begin(asked(), world.visitor(grace));
    expect(outcome).toMatchObject({ to: "sign-in", otherPerson: true });
    if (outcome.to !== "sign-in") return;
    await expect(authorization.resume(outcome.request, world.visitor(grace))).resolves.toMatchObject({
      to: "sign-in",
    });
    await expect(authorization.resume(outcome.request, world.visitor())).resolves.toMatchObject({
      to: "client",
    });
  });
});
