import { type Bff, createBff } from "@grantway/bff";
import { aBrowser, type Browser } from "@grantway/bff/testing";
import * as oidc from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startForeignProvider } from "./foreign-provider.ts";
import { startKeycloak } from "./keycloak.ts";
import { aVisitor, follow, sharedInstance } from "./instance.ts";
import { aPerson } from "@grantway/tools/services";

/*
 * The backend for a frontend before providers that share nothing but the RFCs, each by what it publishes. What comes of
 * its tokens is seen by `openid-client`, from outside.
 */

const origin = "https://app.example";
const redirectUri = `${origin}/bff/callback/acme`;
const secret = "a-secret-of-16-or-more";
const hour = 3_600_000;

interface Peer {
  readonly issuer: string;
  /** The person agrees to everything, and is sent back to this address. */
  readonly visit: (address: string) => Promise<string>;
  readonly stop: () => unknown;
}

async function ours(): Promise<Peer> {
  const instance = sharedInstance();
  const client = {
    client_id: "app",
    client_name: "App",
    client_secret: secret,
    redirect_uris: [redirectUri],
    grant_types: ["authorization_code", "refresh_token"],
    token_endpoint_auth_method: "client_secret_basic",
    scope: "openid profile email offline_access read write",
  };
  await instance.administer(["clients", "import", "-"], JSON.stringify([client]));
  return {
    issuer: instance.issuer,
    visit: async (address) => (await follow(address, aVisitor(instance))).href,
    stop: () => undefined,
  };
}

/** Whether it is the page to sign in at, and not the one after it that asks for a yes. */
const asksWho = ({ text }: { readonly text: string }) => text.includes('name="login"');

async function foreign(): Promise<Peer> {
  const provider = await startForeignProvider({ id: "app", secret, redirectUri });
  return {
    issuer: provider.issuer,
    stop: () => provider.stop(),
    async visit(address) {
      const person = aPerson(provider.issuer);
      let page = await person.open(address);
      for (let steps = 0; steps < 4 && page.url.origin === provider.issuer; steps++)
        page = await person.submit(page, asksWho(page) ? { login: "ada", password: "any" } : {});
      return page.url.href;
    },
  };
}

async function keycloak(folder: string): Promise<Peer> {
  const person = { username: "ada", password: "correct horse battery staple" };
  const provider = await startKeycloak(folder, { id: "app", secret, redirectUri }, person);
  return {
    issuer: provider.issuer,
    stop: () => provider.stop(),
    async visit(address) {
      const browser = aPerson(provider.issuer);
      return (await browser.submit(await browser.open(address), person)).url.href;
    },
  };
}

const peers: [string, () => Promise<Peer>][] = [
  ["our own provider", ours],
  ["oidc-provider, with rotation and detection of reuse", foreign],
];
// The folder of an unpacked Keycloak.
const { GRANTWAY_TEST_KEYCLOAK: folder = "" } = process.env;
if (folder !== "") peers.push(["Keycloak, whose refresh tokens count once", () => keycloak(folder)]);

describe.each(peers)("the backend for a frontend at %s", (_, start) => {
  let peer: Peer;
  let bff: Bff;
  let config: oidc.Configuration;
  let passed = 0;
  const given: { access_token?: string; refresh_token?: string }[] = [];

  /** Sees what the provider answers to the backend, as nobody but the test can. */
  const fetchAndNote: typeof fetch = async (...call) => {
    const response = await fetch(...call);
    const text =
      response.headers.get("content-type")?.includes("json") === true ? await response.clone().text() : "";
    if (text.includes('"access_token"')) given.push(JSON.parse(text) as (typeof given)[number]);
    return response;
  };

  const settings = (): Parameters<typeof createBff>[0] => ({
    origin,
    keys: ["kP2mZ8Qw4xN7vB1cL5tR9yH3jF6sD0aGuEiOoTzXqVw"],
    providers: {
      acme: { provider: peer.issuer, client: { id: "app", secret }, scopes: ["openid", "offline_access"] },
    },
    fetch: fetchAndNote,
    now: () => Date.now() + passed,
  });

  beforeAll(async () => {
    peer = await start();
    bff = createBff(settings());
    const execute = [oidc.allowInsecureRequests];
    config = await oidc.discovery(new URL(peer.issuer), "app", undefined, oidc.ClientSecretBasic(secret), {
      execute,
    });
    // Keycloak takes minutes for its first start.
  }, 900_000);
  afterAll(() => peer.stop());

  async function signedIn(): Promise<Browser> {
    const browser = aBrowser({ bff, origin, visit: peer.visit });
    expect((await browser.go("/bff/login?return_to=/start")).at).toBe("/start");
    return browser;
  }

  async function status(browser: Browser, at?: Bff): Promise<Readonly<Record<string, unknown>>> {
    const answer = (await (await browser.call("/bff/session", {}, at)).json()) as {
      readonly providers: { readonly acme: Readonly<Record<string, unknown>> };
    };
    return answer.providers.acme;
  }

  const userinfo = async () =>
    oidc.fetchUserInfo(config, given.at(-1)?.access_token ?? "", oidc.skipSubjectCheck);

  it("signs in, and tells the page who it is and no token", async () => {
    const browser = await signedIn();
    const { sub } = await userinfo();
    expect(await status(browser)).toMatchObject({ signedIn: true, user: { sub } });
    const seen = JSON.stringify([await status(browser), ...browser.cookies]);
    for (const token of [given.at(-1)?.access_token, given.at(-1)?.refresh_token])
      expect(seen).not.toContain(token ?? "nothing was given");
  });

  it("refreshes once for all requests of a page, and the new token is good", async () => {
    const browser = await signedIn();
    const before = given.length;
    passed += 20 * hour;
    const all = await Promise.all(Array.from({ length: 10 }, () => status(browser)));
    expect(all.filter((one) => one["signedIn"] === true && one["problem"] === undefined)).toHaveLength(10);
    expect(given.length).toBe(before + 1);
    expect(given.at(-1)?.refresh_token).not.toBe(given.at(-2)?.refresh_token);
    expect(await userinfo()).toHaveProperty("sub");
  });

  it("goes on with the old cookie when the answer with the new one was lost", async () => {
    const browser = await signedIn();
    passed += 20 * hour;
    await browser.callSlowly("/bff/session");
    expect(await status(browser)).toMatchObject({ signedIn: true });
    passed += 20 * hour;
    const after = await status(browser);
    expect(after).toMatchObject({ signedIn: true });
    expect(after).not.toHaveProperty("problem");
  });

  it("never touches the cookies of a server that lost a race", async () => {
    const browser = await signedIn();
    passed += 20 * hour;
    const other = createBff(settings());
    const [one, two] = [browser.copy(), browser.copy()];
    const both = await Promise.all([status(one), status(two, other)]);
    expect(both.map(({ signedIn }) => signedIn)).toEqual([true, true]);
    for (const each of [one, two]) expect([...each.cookies.keys()]).toEqual([...browser.cookies.keys()]);
  });

  it("signs out: the provider accepts neither token any more", async () => {
    const browser = await signedIn();
    const { refresh_token: refreshToken = "" } = given.at(-1) ?? {};
    const answer = await browser.call("/bff/logout", { method: "POST" });
    expect(await answer.json()).toMatchObject({ providers: { acme: { revoked: true } } });
    await expect(userinfo()).rejects.toThrow();
    await expect(oidc.refreshTokenGrant(config, refreshToken)).rejects.toMatchObject({
      error: "invalid_grant",
    });
    expect(browser.cookies.size).toBe(0);
  });
});
