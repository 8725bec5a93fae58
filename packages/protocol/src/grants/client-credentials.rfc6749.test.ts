import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import type { StandingInstallation } from "../ports/standing.ts";
import { anInstallation, appClient, northwind } from "../testing/installed.ts";
import { aClient, catalogue, given, post, type World } from "../testing/world.ts";

const ask = { grant_type: "client_credentials" };

describe("client credentials grant, RFC 6749 §4.4", () => {
  it("gives the client its own scopes, no refresh token, and stores nothing (principle P1)", async () => {
    const { provider, rows } = await given();
    const answer = await provider.token(post(ask));
    expect(answer).toMatchObject({ token_type: "Bearer", expires_in: 900, scope: "read write" });
    expect(answer).not.toHaveProperty("refresh_token");
    expect(answer).not.toHaveProperty("id_token");
    expect([rows.grants.size, rows.families.size, rows.revokedTokens.size]).toEqual([0, 0, 0]);
  });

  it("seals the audience of the API whose scopes were given", async () => {
    const { provider, seals } = await given();
    const { access_token } = await provider.token(post({ ...ask, scope: "read" }));
    expect(seals.accessToken.open(access_token)).toMatchObject({
      clientId: aClient.id,
      scopes: ["read"],
      audiences: ["https://notes.example"],
    });
  });

  it("leaves out scopes about a person", async () => {
    const { provider } = await given();
    expect((await provider.token(post({ ...ask, scope: "openid read email" }))).scope).toBe("read");
  });

  it("refuses when nothing is left of the asked scope (§5.2)", async () => {
    const { provider } = await given();
    await expect(provider.token(post({ ...ask, scope: "openid admin" }))).rejects.toMatchObject({
      code: "invalid_scope",
    });
  });

  it("refuses a public client (§4.4: confidential clients only)", async () => {
    const { provider } = await given({ publicClient: { grantTypes: ["client_credentials"] } });
    const request = { ...post({ ...ask, client_id: "spa" }), authorization: undefined };
    await expect(provider.token(request)).rejects.toMatchObject({ code: "unauthorized_client" });
  });
});

describe("client credentials of an app, for one of its installations", () => {
  const named = { ...ask, installation: "i-1" };

  async function installed(differences: Partial<StandingInstallation> = {}): Promise<World> {
    const world = await given({ client: appClient });
    world.rows.installations.set("i-1", anInstallation(differences));
    return world;
  }

  it("give what of the request is granted there, and write nothing", async () => {
    const { provider, rows, seals } = await installed({ granted: ["read", "openid"] });
    const { access_token, scope } = await provider.token(post({ ...named, scope: "openid read write" }));
    expect(scope).toBe("read");
    expect(seals.accessToken.open(access_token)).toMatchObject({ installationId: "i-1", generation: 1 });
    expect([rows.grants.size, rows.families.size]).toEqual([0, 0]);
  });

  it("say in a JWT whose data it is, and end at once for who asks, RFC 9068", async () => {
    const [notes] = catalogue.apis;
    const jwts = { ...catalogue, apis: [{ audience: "", name: "", ...notes, tokenFormat: "jwt" as const }] };
    const world = await given({ client: appClient, catalogue: jwts });
    world.rows.installations.set("i-1", anInstallation());
    const { access_token: token } = await world.provider.token(post(named));
    expect(decodeJwt(token)).toMatchObject({
      sub: "acme",
      installation: "i-1",
      organisation: { id: "o-1", slug: "northwind", name: "Northwind" },
    });
    expect(await world.provider.introspection(post({ token }))).toMatchObject({ installation: "i-1" });
    world.rows.installations.set("i-1", anInstallation({ status: "uninstalled" }));
    expect(await world.provider.introspection(post({ token }))).toEqual({ active: false });
  });

  it("tell an API at introspection whose data it is", async () => {
    const { provider } = await installed();
    const { access_token: token } = await provider.token(post(named));
    expect(await provider.introspection(post({ token }))).toMatchObject({
      active: true,
      sub: "acme",
      scope: "read write",
      installation: "i-1",
      organisation: { id: "o-1", slug: "northwind", name: "Northwind" },
    });
  });

  it.each<[string, Partial<StandingInstallation>]>([
    ["the installation is paused", { status: "suspended" }],
    ["it is uninstalled", { status: "uninstalled" }],
    ["it was installed again since", { generation: 2 }],
    ["the right is taken away", { granted: ["openid"] }],
    ["the organisation is closed", { organisation: { ...northwind, status: "deleting" } }],
  ])("are worth nothing at once when %s, promise 3", async (_, change) => {
    const { provider, rows } = await installed();
    const { access_token: token } = await provider.token(post({ ...named, scope: "read" }));
    rows.installations.set("i-1", anInstallation(change));
    expect(await provider.introspection(post({ token }))).toEqual({ active: false });
  });

  it("are refused without a name, since an app by itself may do nothing", async () => {
    const { provider } = await installed();
    await expect(provider.token(post(ask))).rejects.toMatchObject({ code: "invalid_request" });
  });

  it.each<[string, Partial<StandingInstallation>]>([
    ["of another app", { app: { ...anInstallation().app, id: "a-2" } }],
    ["that is paused", { status: "suspended" }],
    ["in a sandbox, promise 16", { organisation: { ...northwind, kind: "sandbox" } }],
  ])(
    "are refused for an installation %s, as for one that is not there, promise 13",
    async (_, differences) => {
      const { provider } = await installed(differences);
      const other = { ...named, installation: "i-9" };
      const refusal = await provider.token(post(other)).catch((error: unknown) => error);
      await expect(provider.token(post(named))).rejects.toEqual(refusal);
      expect(refusal).toMatchObject({ code: "invalid_grant" });
    },
  );

  it("are refused to an app that acts as people alone", async () => {
    const { provider } = await installed({ app: { ...anInstallation().app, actsAs: ["person"] } });
    await expect(provider.token(post(named))).rejects.toMatchObject({ code: "unauthorized_client" });
  });

  it("take no notice of the name where the client is of no app (§3.2)", async () => {
    const { provider, seals } = await given();
    const { access_token } = await provider.token(post(named));
    expect(seals.accessToken.open(access_token)).not.toHaveProperty("installationId", "i-1");
  });
});
