import { describe, expect, it } from "vitest";
import { openApp, type Tokens } from "../../testing/app.ts";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { givenServer, password } from "../../testing/composed-server.ts";

const by = { actor: "operator", at: Date.now(), whose: "everybody" } as const;
const scope = "openid read offline_access";

/** Ada in a browser, with the tokens an app got there and a code that is on its way. */
async function givenAda() {
  const server = await givenServer();
  const { redeem, refresh, isActive, asItself, ...app } = openApp(server);
  const browser = openBrowser(server);
  await browser.signIn();
  const aCode = () => app.aCode(browser, scope);
  const tokens = (await redeem(await aCode())).json<Tokens>();
  const found = await server.storage.identity.users.findByLogin("ada");
  if (found === undefined) throw new Error("Ada is there");
  const ada = found.user;
  const isSignedIn = async () => (await browser.get("/")).status === 200;
  const [session] = (await server.storage.identity.sessionDirectory.list({ limit: 1, at: Date.now() })).items;
  const [grant] = (await server.storage.protocol.grantRegistry.list({ limit: 1 })).items;
  const world = { server, browser, ada, tokens, redeem, refresh, isActive, isSignedIn, aCode, asItself };
  return { ...world, code: await aCode(), sid: session?.sid ?? "", grantId: grant?.id ?? "" };
}

type World = Awaited<ReturnType<typeof givenAda>>;

const directory = ({ server }: World) => server.storage.identity.userDirectory;

describe("what ends for good", () => {
  it.each<[string, (world: World) => Promise<unknown>]>([
    [
      "a new password",
      async (world) => {
        const prepared = await world.server.accounts.preparePassword("another horse battery", world.ada);
        if (prepared.outcome === "hashed")
          await directory(world).setPassword(world.ada.id, prepared.hash, by);
      },
    ],
    [
      "suspending and activating",
      async (world) => {
        await directory(world).update({ ...world.ada, status: "suspended" }, 1, by);
        await directory(world).update(world.ada, 2, by);
      },
    ],
    ["signing a person out", (world) => directory(world).signOut(world.ada.id, by)],
    ["ending the session", (world) => world.server.storage.identity.sessionDirectory.end(world.sid, by)],
    [
      "signing out elsewhere",
      (world) =>
        world.server.storage.identity.sessionDirectory.endOthers(world.ada.id, "of another browser", by),
    ],
  ])("%s ends the session, tokens of both kinds and the code on its way", async (_, happens) => {
    const world = await givenAda();
    const consent = await world.browser.get(
      (await world.browser.get(`/authorize?${authorizationQuery({ scope: `${scope} write` })}`)).location,
    );
    expect(await world.isSignedIn()).toBe(true);
    expect(await world.isActive(world.tokens.access_token)).toBe(true);
    await happens(world);

    expect(await world.isSignedIn()).toBe(false);
    expect(await world.isActive(world.tokens.access_token)).toBe(false);
    expect((await world.refresh(world.tokens.refresh_token)).json()).toMatchObject({
      error: "invalid_grant",
    });
    expect((await world.redeem(world.code)).json()).toMatchObject({ error: "invalid_grant" });
    // A consent page that stands open gives nothing either.
    const late = await world.browser.submit(consent, "/consent", { decision: "allow" });
    expect(late.location).not.toContain("code=");
  });

  it("suspending a client and activating it ends its tokens, a machine's too, and the code on its way", async () => {
    const world = await givenAda();
    const { clients, clientRegistry } = world.server.storage.protocol;
    const machine = await world.asItself();
    const harbor = await clients.find("harbor");
    if (harbor === undefined) throw new Error("harbor is there");
    expect(await world.isActive(machine)).toBe(true);
    await clientRegistry.update({ ...harbor, status: "suspended" }, 1, by);
    await clientRegistry.update(harbor, 2, by);

    expect(await world.isActive(machine)).toBe(false);
    expect(await world.isActive(world.tokens.access_token)).toBe(false);
    expect((await world.refresh(world.tokens.refresh_token)).json()).toMatchObject({
      error: "invalid_grant",
    });
    expect((await world.redeem(world.code)).json()).toMatchObject({ error: "invalid_grant" });
    expect(await world.isActive(await world.asItself())).toBe(true);
    expect((await world.redeem(await world.aCode())).statusCode).toBe(200);
  });

  it("revoking a grant ends its tokens and the code on its way, and a yes that comes later revives neither", async () => {
    const world = await givenAda();
    await world.server.storage.protocol.grantRegistry.revoke(world.grantId, by);
    const again = await world.aCode();
    expect((await world.redeem(again)).statusCode).toBe(200);
    expect((await world.redeem(world.code)).json()).toMatchObject({ error: "invalid_grant" });
    expect(await world.isActive(world.tokens.access_token)).toBe(false);
    expect((await world.refresh(world.tokens.refresh_token)).json()).toMatchObject({
      error: "invalid_grant",
    });
    expect(await world.isSignedIn()).toBe(true);
  });

  it("a password that is set while it is being checked leaves nobody signed in", async () => {
    const server = await givenServer();
    const { users, userDirectory } = server.storage.identity;
    const browser = openBrowser(server);
    const page = await browser.get("/sign-in");
    const found = await users.findByLogin("ada");
    const rehashed = await server.accounts.preparePassword("another horse battery", {
      username: "",
      email: "",
    });
    const hash = rehashed.outcome === "hashed" ? rehashed.hash : "";
    const signingIn = browser.submit(page, "/sign-in", { login: "ada", password });
    // Whichever comes first, the session must not outlive the new password.
    await userDirectory.setPassword(found?.user.id ?? "", hash, by);
    await signingIn;
    expect((await browser.get("/")).status).toBe(303);
  });
});

describe("what a person ends by signing out", () => {
  it("is the session in this browser, and nothing an app was allowed", async () => {
    const world = await givenAda();
    const page = await world.browser.get("/sign-out");
    await world.browser.submit(page, "/sign-out", {});
    expect(await world.isSignedIn()).toBe(false);
    expect(await world.isActive(world.tokens.access_token)).toBe(true);
    expect((await world.refresh(world.tokens.refresh_token)).statusCode).toBe(200);
    expect((await world.redeem(world.code)).statusCode).toBe(200);
  });
});
