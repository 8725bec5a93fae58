import { describe, expect, it } from "vitest";
import { someTokens } from "../testing/flow.ts";
import { ada, given, issuer, parameters, type World } from "../testing/world.ts";
import { signOutStep } from "./end-session.oidc-rp-initiated.ts";

const uri = "https://app.example/signed-out";
const anywhere = "https://app.example/signed-out/else";

const givenApp = () => given({ client: { postLogoutRedirectUris: [uri] } });

const begin = (world: World, sent: Readonly<Record<string, string | undefined>>) =>
  world.provider.endSession.begin(parameters(sent));

async function aHint(world: World, changes: object = {}): Promise<string> {
  const claims = { iss: issuer, sub: ada.id, aud: "acme", exp: 1, iat: 0 };
  return world.signer.sign({ ...claims, ...changes }, { alg: "ES256" });
}

describe("a request to sign out, OpenID Connect RP-Initiated Logout §2", () => {
  it("holds with nothing in it: the person is asked, and goes nowhere", async () => {
    const asked = await begin(await givenApp(), {});
    expect(asked).toMatchObject({ client: undefined, returnTo: undefined, named: undefined });
  });

  it("says by a token of ours who is meant, for which client, and in which session", async () => {
    const world = await givenApp();
    const { id_token } = await someTokens(world);
    const sid = world.visitor().user?.sid;
    const asked = await begin(world, {
      id_token_hint: id_token,
      post_logout_redirect_uri: uri,
      state: "s 1",
      ui_locales: "de",
      logout_hint: "ada",
    });
    expect(asked).toMatchObject({
      client: { id: "acme" },
      returnTo: { uri, state: "s 1" },
      named: { userId: ada.id, sid },
      uiLocales: "de",
      logoutHint: "ada",
    });
    const { sealed, ...rest } = asked;
    expect(await world.provider.endSession.resume(sealed)).toMatchObject(rest);
    expect(sealed).not.toContain(id_token);
  });

  it("takes a token that expired long ago", async () => {
    const world = await givenApp();
    const asked = await begin(world, { id_token_hint: await aHint(world), client_id: "acme" });
    expect(asked.named).toEqual({ userId: ada.id, sid: undefined });
  });

  it.each([
    ["no token", "nonsense", {}],
    ["another issuer's token", { iss: "https://evil.example" }, {}],
    ["a token of another client than it says", {}, { client_id: "spa" }],
    ["a token for several that does not say whose it is", { aud: ["acme", "spa"] }, {}],
  ])("is refused with %s", async (_, token, sent) => {
    const world = await givenApp();
    const id_token_hint = typeof token === "string" ? token : await aHint(world, token);
    await expect(begin(world, { id_token_hint, ...sent })).rejects.toMatchObject({ problem: "wrongHint" });
  });

  it.each([
    [
      "an address that is not registered",
      { client_id: "acme", post_logout_redirect_uri: anywhere },
      "wrongAddress",
    ],
    [
      "an address in other letters",
      { client_id: "acme", post_logout_redirect_uri: `${uri}/` },
      "wrongAddress",
    ],
    ["an address of another client", { client_id: "spa", post_logout_redirect_uri: uri }, "unknownClient"],
    ["an address of nobody", { post_logout_redirect_uri: uri }, "unknownClient"],
    ["a client there is not", { client_id: "nobody" }, "unknownClient"],
  ])("is refused with %s (§3)", async (_, sent, problem) => {
    const world = await given({
      client: { postLogoutRedirectUris: [uri] },
      publicClient: { id: "browser" },
    });
    await expect(begin(world, sent)).rejects.toMatchObject({ problem });
  });

  it("goes nowhere for a client that is suspended, not even on its way back", async () => {
    const world = await givenApp();
    const { sealed } = await begin(world, { client_id: "acme", post_logout_redirect_uri: uri });
    const client = world.rows.clients.get("acme");
    if (client !== undefined) world.rows.clients.set("acme", { ...client, status: "suspended" });
    await expect(world.provider.endSession.resume(sealed)).rejects.toMatchObject({
      problem: "suspendedClient",
    });
  });

  it("is refused with a parameter that is there twice", async () => {
    const world = await givenApp();
    const twice = { values: new Map([["state", "a"]]), repeated: ["state"] };
    await expect(world.provider.endSession.begin(twice)).rejects.toMatchObject({ code: "invalid_request" });
  });

  it("comes back as it was sealed and not otherwise", async () => {
    const world = await givenApp();
    await expect(world.provider.endSession.resume("gwlo_nonsense")).rejects.toMatchObject({
      name: "ExpiredRequestError",
    });
  });

  it("takes no hint that is longer than anybody's name", async () => {
    const asked = await begin(await givenApp(), { logout_hint: "a".repeat(321) });
    expect(asked.logoutHint).toBeUndefined();
  });
});

describe("who is asked, OpenID Connect RP-Initiated Logout §2", () => {
  it("is whoever is not named by a token of this very session", async () => {
    const world = await given();
    const user = world.signedIn();
    const step = (named?: { userId: string; sid: string | undefined }) => signOutStep({ named }, user);
    expect(step()).toBe("ask");
    expect(step({ userId: user.userId, sid: user.sid })).toBe("end");
    expect(step({ userId: user.userId, sid: "another" })).toBe("ask");
    expect(step({ userId: user.userId, sid: undefined })).toBe("ask");
    expect(step({ userId: "grace", sid: user.sid })).toBe("ask-other-person");
    expect(signOutStep({ named: { userId: user.userId, sid: user.sid } }, undefined)).toBe("over");
  });
});
