import { freePort, startProvider } from "@grantway/tools/services";
import type { RunningProvider } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startForeignProvider } from "./testing/foreign-provider.ts";
import { givenClient } from "./testing/given-client.ts";

/* The command against real providers: ours, as an operator runs it, and `oidc-provider`. */

const password = "correct horse battery staple";

describe("our own provider", () => {
  let provider: RunningProvider;
  const client = givenClient({ PERSON: "root", PASSWORD: password });
  const { run, json } = client;

  beforeAll(async () => {
    provider = await startProvider();
    const clients = [
      {
        client_id: "grantway-cli",
        client_name: "Command line",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/callback"],
        grant_types: ["authorization_code", "refresh_token"],
        scope: "openid profile offline_access",
      },
      {
        client_id: "desktop",
        application_type: "native",
        client_secret: "a-secret-of-16-or-more",
        token_endpoint_auth_method: "client_secret_post",
        redirect_uris: ["http://127.0.0.1/callback"],
        grant_types: ["authorization_code", "refresh_token"],
        scope: "openid offline_access",
      },
      {
        client_id: "job",
        client_secret: "a-secret-of-16-or-more",
        grant_types: ["client_credentials"],
        scope: "read",
      },
    ];
    await provider.administer(["apis", "create", "https://api.example", "--name", "API"]);
    await provider.administer([
      "scopes",
      "create",
      "read",
      "--api",
      "https://api.example",
      "--title",
      "Read",
    ]);
    await provider.administer(["clients", "import", "-"], JSON.stringify(clients));
  });
  afterAll(async () => {
    await provider.remove();
    client.remove();
  });

  it("needs nothing but its address and scopes on this machine, and is asked who is there", async () => {
    const ran = await run([
      "connect",
      provider.issuer,
      "--name",
      "own",
      "--scope",
      "openid profile offline_access",
    ]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stderr).toContain("grantway-cli");
    const { stdout } = await run(["fetch", "own", `${provider.issuer}/userinfo`]);
    expect(JSON.parse(stdout)).toMatchObject({ preferred_username: "root" });
  });

  it("refreshes, and has nothing wrong with it", async () => {
    const before = await json(["show", "own"]);
    const after = await json(["refresh", "own"]);
    expect(after["obtained_at"]).not.toBe(before["obtained_at"]);
    expect(await run(["doctor", "own"])).toMatchObject({ code: 0, stderr: "" });
  });

  it("names the redirect URI that is not registered", async () => {
    const port = await freePort();
    await provider.administer([
      "clients",
      "update",
      "grantway-cli",
      "--redirect-uri",
      `http://127.0.0.1:${port}/x`,
    ]);
    const { code, stdout } = await run(["doctor", "own"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/register exactly the redirect URI http:\/\/127\.0\.0\.1:\d+\/callback/);
    await provider.administer([
      "clients",
      "update",
      "grantway-cli",
      "--redirect-uri",
      "http://127.0.0.1/callback",
    ]);
  });

  it("revokes at the provider: the refresh token is worth nothing afterwards", async () => {
    expect(await json(["revoke", "own", "--yes"])).toMatchObject({ revoked_at_provider: true });
    expect(await run(["token", "own"])).toMatchObject({ code: 6, stdout: "" });
    await json(["remove", "own", "--yes"]);
    expect(await json(["list"])).toEqual({ items: [] });
  });

  it("serves a machine", async () => {
    const words = ["connect", provider.issuer, "--name", "job", "--client-id", "job", "--scope", "read"];
    const flow = ["--flow", "client_credentials", "--client-secret-stdin"];
    expect(await json([...words, ...flow], { input: "a-secret-of-16-or-more\n" })).toMatchObject({
      scopes: ["read"],
    });
    expect((await run(["doctor", "job"])).code).toBe(0);
  });

  it("tells a wrong way of proving the client from a wrong secret", async () => {
    const words = ["--name", "desktop", "--client-id", "desktop", "--client-secret-stdin"];
    const input = "a-secret-of-16-or-more\n";
    const refused = await run(["connect", provider.issuer, ...words], { input });
    expect(refused).toMatchObject({ code: 8, stdout: "" });
    const way = ["--client-authentication", "post"];
    await json(["connect", provider.issuer, ...words, ...way], { input });
    await json(["edit", "desktop", "--client-authentication", "basic"]);
    const { code, stdout } = await run(["doctor", "desktop"]);
    expect(code).toBe(1);
    expect(stdout).toContain("grantway edit desktop --client-authentication post.");
  });

  it("stands in one shell with its own settings and the client's", async () => {
    const env = {
      GRANTWAY_VAULT: "default",
      GRANTWAY_VAULT_KEY_FILE: "",
      GRANTWAY_DATA_FOLDER: provider.folder,
    };
    expect((await run(["server", "users", "list"], { env })).code).toBe(0);
    expect((await run(["list"], { env })).code).toBe(0);
  });
});

describe("oidc-provider", () => {
  let provider: Awaited<ReturnType<typeof startForeignProvider>>;
  const client = givenClient({ PERSON: "grace", PASSWORD: "any", GRANTWAY_CLIENT_ID: "cli" });
  const { run, json } = client;

  beforeAll(async () => {
    provider = await startForeignProvider();
  });
  afterAll(() => {
    provider.stop();
    client.remove();
  });

  it("signs in, calls, refreshes and revokes", async () => {
    const scopes = ["--scope", "openid offline_access"];
    const consent = ["--parameter", "authorization.prompt=consent"];
    await json(["connect", provider.issuer, "--name", "foreign", ...scopes, ...consent]);
    const { stdout } = await run(["fetch", "foreign", `${provider.issuer}/me`]);
    expect(JSON.parse(stdout)).toMatchObject({ sub: "grace" });
    expect(await json(["refresh", "foreign"])).toMatchObject({ status: "connected" });
    expect(await run(["doctor", "foreign"])).toMatchObject({ code: 0 });
    expect(await json(["revoke", "foreign", "--yes"])).toMatchObject({ revoked_at_provider: true });
  });

  it("gives kubectl an ID token with its end", async () => {
    await json(["connect", "foreign"]);
    const { stdout } = await run(["credential", "kubectl", "foreign", "--id-token"]);
    const { status } = JSON.parse(stdout) as { status: { token: string; expirationTimestamp: string } };
    expect(status.token.split(".")).toHaveLength(3);
    expect(Date.parse(status.expirationTimestamp)).toBeGreaterThan(Date.now());
  });

  it("serves a machine whose secret wants encoding", async () => {
    const words = [
      "connect",
      provider.issuer,
      "--name",
      "machine",
      "--client-id",
      "machine",
      "--client-secret-stdin",
    ];
    const ran = await run([...words, "--flow", "client_credentials"], { input: "a machine's secret\n" });
    expect(ran).toMatchObject({ code: 0 });
  });
});
