import { describe, expect, it } from "vitest";
import { aCode, refresh, someTokens } from "../testing/flow.ts";
import { aClient, ada, catalogue, cipher, day, given, post, type World } from "../testing/world.ts";
import { createSubjectNames } from "./subject-names.oidc-core.ts";
import { lookAtToken } from "./inspect-token.ts";

function look(world: World, token: string | undefined) {
  const { standings } = world.dependencies;
  const subjectNames = async () => createSubjectNames(world.dependencies.pairwise);
  const ports = { cipher, standings, subjectNames, signingKeys: { all: async () => [] } };
  return lookAtToken(ports, token ?? "", world.now());
}

/** Changes the one row of a map. */
function change<T>(rows: Map<string, T>, changes: Partial<T>): void {
  const [[id, row] = []] = rows;
  if (id !== undefined && row !== undefined) rows.set(id, { ...row, ...changes });
}

describe("a token that is inspected", () => {
  it("is told apart where it is signed: a JWT access token is one, and no ID token, RFC 9068", async () => {
    const [notes] = catalogue.apis;
    const jwts = { ...catalogue, apis: [{ audience: "", name: "", ...notes, tokenFormat: "jwt" as const }] };
    const world = await given({ catalogue: jwts });
    const { access_token, id_token } = await someTokens(world);
    const [jwk] = await world.signer.publicKeys();
    const key = { kid: "sig1", algorithm: "ES256" as const, publicJwk: JSON.stringify(jwk) };
    const stored = { ...key, sealedPrivateJwk: "", createdAt: 0, activeFrom: 0 };
    const ports = {
      cipher,
      standings: world.dependencies.standings,
      subjectNames: async () => createSubjectNames(world.dependencies.pairwise),
      signingKeys: { all: async () => [stored] },
    };
    expect(await lookAtToken(ports, access_token, world.now())).toMatchObject({
      kind: "access-token",
      state: "alive",
      person: { username: "ada" },
      audiences: ["https://notes.example"],
    });
    expect(await lookAtToken(ports, id_token ?? "", world.now())).toMatchObject({ kind: "id-token" });
  });

  it("is told what it is and for whom: an access token of a person", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    expect(await look(world, access_token)).toMatchObject({
      kind: "access-token",
      state: "alive",
      client: { id: "acme", name: aClient.name },
      person: { id: ada.id, username: "ada" },
      scopes: ["openid", "read", "offline_access"],
      livingScopes: ["openid", "read", "offline_access"],
      audiences: ["https://notes.example"],
      issuedAt: world.now(),
      expiresAt: world.now() + 900_000,
    });
  });

  it("is told apart: one of a client as itself, a refresh token, a code", async () => {
    const world = await given();
    const own = await world.provider.token(post({ grant_type: "client_credentials" }));
    const seen = await look(world, own.access_token);
    expect(seen).toMatchObject({ kind: "access-token", state: "alive", client: { id: "acme" } });
    expect(seen?.person).toBeUndefined();
    const { refresh_token } = await someTokens(world);
    expect(await look(world, refresh_token)).toMatchObject({ kind: "refresh-token", state: "alive" });
    expect(await look(world, await aCode(world))).toMatchObject({
      kind: "authorization-code",
      state: "alive",
    });
  });

  it.each<[string, (world: World) => void]>([
    ["expired", (world) => world.pass(day)],
    ["client-gone", ({ rows }) => rows.clients.delete("acme")],
    ["client-suspended", ({ rows }) => rows.clients.set("acme", { ...aClient, status: "suspended" })],
    ["person-gone", ({ rows }) => rows.subjects.delete(ada.id)],
    ["person-suspended", ({ rows }) => rows.subjects.set(ada.id, { ...ada, status: "suspended" })],
    ["grant-gone", ({ rows }) => rows.grants.clear()],
    ["grant-revoked", ({ rows }) => change(rows.grants, { status: "revoked" })],
    ["family-gone", ({ rows }) => rows.families.clear()],
    ["family-ended", ({ rows }) => change(rows.families, { endedReason: "session-ended" })],
    ["ended-since", ({ rows }) => rows.subjects.set(ada.id, { ...ada, epoch: 1 })],
    ["no-scope-left", ({ rows }) => change(rows.grants, { scopes: ["email"] })],
  ])("is told to be dead, and why: %s", async (state, happens) => {
    const world = await given();
    const { access_token } = await someTokens(world);
    happens(world);
    const seen = await look(world, access_token);
    expect(seen).toMatchObject({ state, livingScopes: [] });
    expect(seen?.familyEnd).toBe(state === "family-ended" ? "session-ended" : undefined);
  });

  it("may be revoked by its own id, or made for another client of that id", async () => {
    const world = await given();
    const { access_token } = await world.provider.token(post({ grant_type: "client_credentials" }));
    world.rows.clients.set("acme", { ...aClient, createdAt: 5 });
    expect(await look(world, access_token)).toMatchObject({ state: "client-replaced" });
    world.rows.clients.set("acme", aClient);
    world.rows.revokedTokens.add((await look(world, access_token))?.tokenId ?? "");
    expect(await look(world, access_token)).toMatchObject({ state: "token-revoked" });
  });

  it("was used already, once its refresh token has a successor", async () => {
    const world = await given();
    const { refresh_token } = await someTokens(world);
    const next = await refresh(world, refresh_token);
    expect(await look(world, refresh_token)).toMatchObject({ state: "used-already" });
    expect(await look(world, next.refresh_token)).toMatchObject({ state: "alive" });
  });

  it.each(["", "gwat_", "no token", "eyJhbGciOiJub25lIn0.e30.", `gwat_k1aa${"a".repeat(80)}`])(
    "is nothing of ours: %j",
    async (text) => {
      expect(await look(await given(), text)).toBeUndefined();
    },
  );

  it("is nothing of ours once a character of it was altered", async () => {
    const world = await given();
    const { access_token } = await someTokens(world);
    const altered =
      access_token.slice(0, 40) + (access_token[40] === "A" ? "B" : "A") + access_token.slice(41);
    expect(await look(world, altered)).toBeUndefined();
  });
});
