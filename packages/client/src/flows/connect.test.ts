import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createGrantway } from "../create-grantway.ts";
import type { ConnectRequest, GrantwayOptions } from "../grantway.ts";
import type { FakeProviderOptions } from "../testing/fake-options.ts";
import { type FakeProvider, startFakeProvider } from "../testing/fake-provider.ts";
import { recordInteraction } from "../testing/silent-interaction.ts";
import { createMemoryStore } from "../vault/memory-store.ts";

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const client = { id: "client", secret: "client secret" };

async function given(options: Partial<FakeProviderOptions> = {}, more: Partial<GrantwayOptions> = {}) {
  const provider = await startFakeProvider(options);
  stops.push(() => provider.stop());
  const grantway = createGrantway({ store: createMemoryStore(), definitions: [], ...more });
  const request: ConnectRequest = { provider: provider.definition, client, scopes: ["read"] };
  return { provider, grantway, request };
}

/** A browser: visits the address, then the address it is sent to. */
const browse = (provider: FakeProvider) => async (url: string) => fetch(await provider.visit(url));

const noScreen = { ssh: false, container: false, display: false, interactive: false };

describe("connecting by code and loopback, RFC 8252 §7.3", () => {
  it("signs in with PKCE, and keeps what came", async () => {
    const { provider, grantway, request } = await given({ pkce: "required" });
    const person = recordInteraction({ onUrl: browse(provider) });
    const connection = await grantway.connect(request, person);
    expect(connection).toMatchObject({
      name: "fake",
      status: "connected",
      scopes: ["read"],
      canRefresh: true,
    });
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
    expect(await grantway.identity("fake")).toBe("ada");
  });

  it("sends the same redirect URI at both steps, at a port of its own", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({ onUrl: browse(provider) });
    await grantway.connect(request, person);
    const asked = new URL(person.urls[0] ?? "").searchParams.get("redirect_uri");
    expect(asked).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(provider.seen.find(({ path }) => path === "/token")?.form.get("redirect_uri")).toBe(asked);
  });

  it("names the port that is taken and goes on with the device grant where there is one", async () => {
    const { provider, grantway, request } = await given();
    const busy = createServer().listen(0, "127.0.0.1");
    stops.push(async () => busy.close());
    await new Promise((resolve) => busy.once("listening", resolve));
    const { port } = busy.address() as { port: number };
    const redirectUri = `http://127.0.0.1:${port}/callback`;
    const person = recordInteraction({ onCode: ({ userCode }) => provider.approveDevice(userCode) });
    const connection = await grantway.connect({ ...request, redirectUri }, person);
    expect(person.notices.join(" ")).toContain(`Port ${port} of this machine is taken`);
    expect(connection.flow).toBe("device");
    const only = { ...request, name: "other", redirectUri, flow: "code" } as const;
    await expect(grantway.connect(only, person)).rejects.toMatchObject({ code: "port_in_use" });
  });

  it("is not ended by a page that guesses: a foreign state is refused, and the waiting goes on", async () => {
    const { provider, grantway, request } = await given();
    const pages: string[] = [];
    const person = recordInteraction({
      onUrl: async (url) => {
        const callback = new URL(await provider.visit(url));
        const guess = new URL(callback);
        guess.searchParams.set("state", "guessed");
        const refused = await fetch(guess);
        pages.push(`${refused.status} ${await refused.text()}`);
        pages.push(await (await fetch(callback)).text());
      },
    });
    await grantway.connect(request, person);
    await expect.poll(() => pages.length).toBe(2);
    expect(pages[0]).toMatch(/^400 [^]*belongs to no sign-in/);
    expect(pages[1]).toContain("You can close this page");
  });

  it.each([
    ["the person says no", { consent: "deny" }, "denied"],
    ["another issuer answers", { iss: "other" }, "issuer_mismatch"],
    ["PKCE is refused", { pkce: "refused" }, "provider_refused"],
  ] as const)("says so when %s, and stores nothing", async (_, options, code) => {
    const { provider, grantway, request } = await given(options);
    const person = recordInteraction({ onUrl: browse(provider) });
    await expect(grantway.connect(request, person)).rejects.toMatchObject({ code });
    expect(await grantway.connections.list()).toEqual([]);
  });

  it("accepts a callback once", async () => {
    const { provider, grantway, request } = await given();
    const { url } = await grantway.begin({ ...request, redirectUri: "https://app.example/callback" });
    const callback = await provider.visit(url);
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => grantway.finish(callback)));
    const refused = outcomes
      .filter((one) => one.status === "rejected")
      .map(({ reason }) => reason as { code: string });
    expect(refused.map(({ code }) => code)).toEqual(Array(15).fill("state_mismatch"));
    expect(provider.seen.filter(({ path }) => path === "/token")).toHaveLength(1);
  });

  it("checks the ID token where there is one", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({ onUrl: browse(provider) });
    await grantway.connect({ ...request, scopes: ["openid"] }, person);
    expect((await grantway.connections.reveal("fake")).tokens?.idToken).toMatch(/^ey/);
  });
});

describe("connecting elsewhere", () => {
  it("waits until another process finishes, by a redirect URI it serves", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({
      onUrl: async (url) => grantway.finish(await provider.visit(url)),
    });
    const redirectUri = "https://tools.example/callback";
    const connection = await grantway.connect({ ...request, redirectUri, surroundings: noScreen }, person);
    expect(connection.status).toBe("connected");
  });

  it("takes the pasted address, and asks again for one that is not it", async () => {
    const { provider, grantway, request } = await given({}, {});
    const answers: string[] = ["https://elsewhere.example/?state=x&code=y"];
    const person = recordInteraction({
      onUrl: async (url) => void answers.push(await provider.visit(url)),
      pastes: async () => {
        while (answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        return answers.shift() ?? "";
      },
    });
    const { device: _, ...endpoints } = provider.definition.endpoints ?? {};
    const surroundings = { ...noScreen, interactive: true };
    const definition = { ...provider.definition, endpoints };
    const connection = await grantway.connect({ ...request, provider: definition, surroundings }, person);
    expect(connection.status).toBe("connected");
    expect(person.notices.join()).toContain("belongs to no sign-in");
  });

  it("prints the line that forwards the port over SSH", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({ onUrl: browse(provider) });
    const { device: _, ...endpoints } = provider.definition.endpoints ?? {};
    const surroundings = { ...noScreen, ssh: true, sshTarget: "ada@build.example" };
    await grantway.connect(
      { ...request, provider: { ...provider.definition, endpoints }, surroundings },
      person,
    );
    expect(person.notices.join()).toMatch(/ssh -L (\d+):127\.0\.0\.1:\1 ada@build\.example/);
  });
});

describe("connecting by device, RFC 8628", () => {
  it("is chosen by itself where there is no display", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({
      onCode: ({ userCode }) => provider.approveDevice(userCode),
    });
    const connection = await grantway.connect({ ...request, surroundings: noScreen }, person);
    expect(connection).toMatchObject({ flow: "device", status: "connected" });
    expect(person.urls).toEqual([]);
  });

  it("leaves it for the code where this client may not use it, unless it was asked for, RFC 6749 §5.2", async () => {
    const { provider, grantway, request } = await given({ clients: [{ ...client, devices: false }] });
    const person = recordInteraction({ onUrl: browse(provider) });
    const surroundings = { ...noScreen, ssh: true };
    const connection = await grantway.connect({ ...request, surroundings }, person);
    expect(connection).toMatchObject({ flow: "code", status: "connected" });
    expect(person.notices.join(" ")).toContain("does not let this client do that");
    const asked = grantway.connect({ ...request, surroundings, flow: "device" }, person);
    await expect(asked).rejects.toMatchObject({ providerError: "unauthorized_client" });
    const noOther = grantway.connect({ ...request, surroundings: noScreen }, person);
    await expect(noOther).rejects.toMatchObject({ providerError: "unauthorized_client" });
  });

  it("says that it was denied", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({ onCode: ({ userCode }) => provider.approveDevice(userCode, "deny") });
    const refused = grantway.connect({ ...request, flow: "device" }, person);
    await expect(refused).rejects.toMatchObject({ code: "denied" });
  });

  it("is cancelled by its caller", async () => {
    const { grantway, request } = await given();
    const controller = new AbortController();
    const person = recordInteraction({ onCode: () => controller.abort() });
    const { signal } = controller;
    await expect(grantway.connect({ ...request, flow: "device", signal }, person)).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});

describe("connecting without a person", () => {
  it("takes the client's own credentials, and asks again with them when the token ends", async () => {
    const { provider, grantway, request } = await given();
    await grantway.connect({ ...request, flow: "client_credentials" }, recordInteraction());
    provider.expireAll();
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
  });

  it("takes a password only when that flow is named, and never stores it", async () => {
    const { grantway, request } = await given();
    const password = { username: "ada", password: "correct horse" };
    await grantway.connect({ ...request, flow: "password", password }, recordInteraction());
    expect(JSON.stringify(await grantway.connections.reveal("fake"))).not.toContain("correct horse");
    expect((await grantway.fetch("fake", "/me")).status).toBe(200);
  });

  it("exchanges a token, RFC 8693", async () => {
    const { provider, grantway, request } = await given();
    const exchange = { subjectToken: provider.signIn().accessToken, audience: "https://api.example" };
    await grantway.connect({ ...request, exchange }, recordInteraction());
    const asked = provider.seen.find(({ path }) => path === "/token")?.form;
    expect(asked?.get("subject_token_type")).toBe("urn:ietf:params:oauth:token-type:access_token");
    expect(await grantway.identity("fake")).toBe("ada");
  });

  it("keeps a key that was pasted, with its own scheme", async () => {
    const { grantway } = await given();
    const definition = {
      id: "keyed",
      name: "Keyed",
      staticToken: { description: "User and key.", scheme: "ApiKey" },
    };
    await grantway.connect({ provider: definition, staticToken: "ada:key" }, recordInteraction());
    expect(await grantway.token("keyed")).toMatchObject({ value: "ada:key", type: "ApiKey" });
  });
});

describe("what is asked for", () => {
  it("finds a provider by its issuer, with a slash too many as well", async () => {
    const { provider, grantway } = await given({ par: "required", dpop: "nonce" });
    const person = recordInteraction({ onUrl: browse(provider) });
    const request = { provider: `${provider.issuer}/`, name: "found", client, dpop: true };
    const connection = await grantway.connect(request, person);
    expect(connection).toMatchObject({ name: "found", tokenType: "DPoP" });
    expect(new URL(person.urls[0] ?? "").searchParams.has("request_uri")).toBe(true);
    const reply = await grantway.fetch("found", `${provider.issuer}/api/me`, { method: "POST", body: "x" });
    expect(await reply.json()).toMatchObject({ login: "ada", body: "x" });
  });

  it("signs in again under the same name, with what it knows", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({ onUrl: browse(provider) });
    await grantway.connect({ ...request, service: "work" }, person);
    const again = await grantway.connect({ name: "fake" }, person);
    expect(again).toMatchObject({ service: "work", scopes: ["read"] });
    const other = { ...provider.definition, id: "other" };
    await expect(
      grantway.connect({ ...request, provider: other, name: "fake" }, person),
    ).rejects.toMatchObject({
      code: "name_taken",
    });
  });

  it.each([
    ["a provider nobody knows", { provider: "nobody" }, "unknown_provider"],
    ["no client", { client: undefined }, "bad_request"],
    ["a name with a slash", { name: "a/b" }, "bad_request"],
    ["a service with a slash", { service: "a/b" }, "bad_request"],
    ["a definition with mistakes", { provider: { id: "x", name: "" } }, "bad_definition"],
  ])("refuses %s before anything is opened", async (_, change, code) => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction();
    await expect(grantway.connect({ ...request, ...change } as ConnectRequest, person)).rejects.toMatchObject(
      { code },
    );
    expect([...person.urls, ...provider.seen]).toEqual([]);
  });

  it("tells which scopes were not granted", async () => {
    const { provider, grantway, request } = await given();
    const person = recordInteraction({
      onUrl: async (url) => {
        const less = new URL(url);
        less.searchParams.set("scope", "read");
        await fetch(await provider.visit(less.href));
      },
    });
    await grantway.connect({ ...request, scopes: ["read", "write"] }, person);
    expect(person.notices).toContain("Fake did not grant write.");
  });
});
