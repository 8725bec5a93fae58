import { describe, expect, it } from "vitest";
import { someTokens } from "../testing/flow.ts";
import type { Scope } from "../scope.ts";
import {
  ada,
  basic,
  catalogue,
  day,
  given,
  hashing,
  issuer,
  post,
  secret,
  type World,
} from "../testing/world.ts";
import type { IntrospectionResponse } from "./introspection.rfc7662.ts";

const asApi = basic("notes-api", secret);
const inactive = { active: false };

function introspect(world: World, token: string | undefined, who?: string): Promise<IntrospectionResponse> {
  return world.provider.introspection(post({ token }, who));
}

describe("introspection, RFC 7662 §2", () => {
  it("tells the client about its own token (§2.2)", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    expect(await introspect(world, access_token)).toMatchObject({
      active: true,
      scope: "openid read offline_access",
      client_id: "acme",
      username: "ada",
      token_type: "Bearer",
      sub: ada.id,
      aud: ["https://notes.example"],
      iss: issuer,
      exp: Math.floor(world.now() / 1000) + 900,
    });
  });

  it("tells an API of its own scopes and of no other's (§2.2)", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    expect(await introspect(world, access_token, asApi)).toMatchObject({
      active: true,
      scope: "read",
      sub: ada.id,
    });
  });

  it("tells an API nothing of a token that is not for it (§4)", async () => {
    const world = await given({ apiClient: { introspects: ["https://other.example"] } });
    const { access_token } = await someTokens(world);
    expect(await introspect(world, access_token, asApi)).toEqual(inactive);
  });

  it("tells each who asks their own part, in turn (§2.2)", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await introspect(world, access_token)).toMatchObject({ scope: "openid read offline_access" });
      expect(await introspect(world, access_token, asApi)).toMatchObject({ scope: "read" });
    }
  });

  it("says the client is the subject when it acts as itself", async () => {
    const world = await given();
    const { access_token } = await world.provider.token(post({ grant_type: "client_credentials" }));
    const answer = await introspect(world, access_token, asApi);
    expect(answer).toMatchObject({ active: true, sub: "acme", scope: "read write" });
    expect(answer).not.toHaveProperty("username");
  });

  it.each(["nonsense", "gwat_k001AAAAAAAAAAAAAAAA", "gwac_k001AAAA"])(
    "answers inactive for %s",
    async (token) => {
      expect(await introspect(await given(), token)).toEqual(inactive);
    },
  );

  it("needs the token (§2.1)", async () => {
    await expect(introspect(await given(), undefined)).rejects.toMatchObject({ code: "invalid_request" });
  });

  it.each<[string, (world: World) => void]>([
    ["it expired", (world) => world.pass(900_000)],
    [
      "its family ended",
      ({ rows }) => {
        for (const [id, f] of rows.families) rows.families.set(id, { ...f, endedReason: "revoked" });
      },
    ],
    [
      "its grant was revoked",
      ({ rows }) => {
        for (const [id, g] of rows.grants) rows.grants.set(id, { ...g, status: "revoked" });
      },
    ],
    ["the person was suspended", ({ rows }) => rows.subjects.set(ada.id, { ...ada, status: "suspended" })],
    ["the person is gone", ({ rows }) => rows.subjects.clear()],
    ["the family is gone", ({ rows }) => rows.families.clear()],
  ])("answers inactive at once when %s", async (_, happens) => {
    const world = await given();
    const { access_token } = await someTokens(world);
    expect(await introspect(world, access_token, asApi)).toMatchObject({ active: true });
    happens(world);
    expect(await introspect(world, access_token, asApi)).toEqual(inactive);
  });

  it("narrows at once when client or grant lose a scope (principle P6)", async () => {
    const world = await given();
    const { access_token } = await someTokens(world, { scope: "read write" });
    for (const [id, g] of world.rows.grants) world.rows.grants.set(id, { ...g, scopes: ["write"] });
    expect(await introspect(world, access_token)).toMatchObject({ scope: "write" });
  });

  it("answers inactive for a client that was suspended, to its API", async () => {
    const world = await given();
    const { access_token } = await world.provider.token(post({ grant_type: "client_credentials" }));
    const client = world.rows.clients.get("acme");
    if (client !== undefined) world.rows.clients.set("acme", { ...client, status: "suspended" });
    expect(await introspect(world, access_token, asApi)).toEqual(inactive);
  });

  it("answers inactive for a token of a deleted client when another has its id since", async () => {
    const world = await given();
    const { access_token } = await world.provider.token(post({ grant_type: "client_credentials" }));
    const client = world.rows.clients.get("acme");
    if (client === undefined) throw new Error("no client");
    world.rows.clients.delete("acme");
    expect(await introspect(world, access_token, asApi)).toEqual(inactive);
    world.pass(1);
    world.rows.clients.set("acme", { ...client, createdAt: world.now() });
    expect(await introspect(world, access_token, asApi)).toEqual(inactive);
    const { access_token: fresh } = await world.provider.token(post({ grant_type: "client_credentials" }));
    expect(await introspect(world, fresh, asApi)).toMatchObject({ active: true });
  });

  it("tells an API neither the other audiences nor their scopes, and the client all (§5)", async () => {
    const payroll = { audience: "https://payroll.example", name: "Payroll" };
    const pay: Scope = {
      key: "pay",
      audience: payroll.audience,
      title: "Pay",
      risk: "high",
      access: "change",
    };
    const world = await given({
      client: { scopes: ["read", "pay"] },
      catalogue: {
        apis: [...catalogue.apis, payroll],
        scopes: new Map([...catalogue.scopes, [pay.key, pay]]),
      },
    });
    const { access_token } = await world.provider.token(post({ grant_type: "client_credentials" }));
    const notes = "https://notes.example";
    expect(await introspect(world, access_token, asApi)).toMatchObject({ scope: "read", aud: [notes] });
    expect(await introspect(world, access_token)).toMatchObject({
      scope: "read pay",
      aud: [notes, payroll.audience],
    });
  });

  it("tells the client, and no API, about the newest refresh token", async () => {
    const world = await given();
    const first = await someTokens(world);
    const { refresh_token } = await world.provider.token(
      post({ grant_type: "refresh_token", refresh_token: first.refresh_token }),
    );
    expect(await introspect(world, refresh_token)).toMatchObject({
      active: true,
      sub: ada.id,
      exp: Math.floor((world.now() + 90 * day) / 1000),
    });
    expect(await introspect(world, first.refresh_token)).toEqual(inactive);
    expect(await introspect(world, refresh_token, asApi)).toEqual(inactive);
    world.pass(90 * day);
    expect(await introspect(world, refresh_token)).toEqual(inactive);
  });

  it("refuses a public client (§2.1)", async () => {
    const world = await given();
    const request = { ...post({ token: "x", client_id: "spa" }), authorization: undefined };
    await expect(world.provider.introspection(request)).rejects.toMatchObject({
      code: "unauthorized_client",
    });
  });

  it("refuses a caller that proves nothing (§2.1)", async () => {
    const world = await given({
      apiClient: { secrets: [{ id: "x", hash: hashing.keyed("y"), hint: "", createdAt: 0 }] },
    });
    await expect(introspect(world, "x", asApi)).rejects.toMatchObject({ code: "invalid_client" });
  });
});
