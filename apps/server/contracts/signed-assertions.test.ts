import { randomUUID } from "node:crypto";
import { type ClientDraft, completeMetadata, makeClient } from "@grantway/protocol";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEntropy } from "../src/keys/entropy.ts";
import { createHashing } from "../src/keys/hashing.ts";
import { loadInstanceKeys } from "../src/keys/instance-key.ts";
import { openNode } from "../src/testing/composed-server.ts";
import { createPlace, type DatabaseKind, databases, type Place } from "./place.ts";

/*
 * Clients that sign, on each database: on PostgreSQL two nodes share it, on SQLite there is one.
 */

type Node = Awaited<ReturnType<typeof openNode>>;

const type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const nodesOn: Readonly<Record<DatabaseKind, number>> = { sqlite: 1, postgres: 2 };

describe.each(databases)("an assertion of a client, on %s", (kind) => {
  const nodes: Node[] = [];
  let place: Place;
  let signer: CryptoKey;
  let secret = "";

  beforeAll(async () => {
    place = await createPlace(kind);
    for (let count = 0; count < nodesOn[kind]; count += 1)
      nodes.push(await openNode(place.folder, { GRANTWAY_DATABASE: place.database }));
    const pair = await generateKeyPair("ES256");
    signer = pair.privateKey;
    const own = { grantTypes: ["client_credentials"], scopes: [] } as const;
    const jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: "one" }] };
    const keyed = {
      ...own,
      name: "Keyed",
      id: "keyed",
      authenticationMethod: "private_key_jwt",
      jwks,
    } as const;
    const shared = {
      ...own,
      name: "Shared",
      id: "shared",
      authenticationMethod: "client_secret_jwt",
    } as const;
    await register(keyed);
    secret = (await register(shared)) ?? "";
  });
  afterAll(async () => {
    for (const node of nodes) await node.close();
    await place.remove();
  });

  /** Registers a client as the operations do; answers its secret. */
  async function register(draft: ClientDraft): Promise<string | undefined> {
    const [node] = nodes;
    if (node === undefined) throw new Error("no node is open");
    const { cipher, config, storage } = node;
    const entropy = createEntropy();
    const hashing = createHashing(loadInstanceKeys(config));
    const metadata = completeMetadata(draft, () => entropy.id());
    const making = { entropy, hashing, cipher, crc32: (text: string) => cipher.crc32(text) };
    const made = makeClient(making, { metadata, given: undefined }, Date.now());
    const by = { actor: "operator", at: Date.now() };
    const outcome = await storage.protocol.clientRegistry.create(made.client, by);
    if (outcome !== "created") throw new Error(outcome);
    return made.secret;
  }

  async function assertionOf(id: "keyed" | "shared", claims: JWTPayload = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const issuer = nodes[0]?.config.issuer ?? "";
    const all = { iss: id, sub: id, aud: issuer, jti: randomUUID(), exp: now + 60, ...claims };
    const jwt = new SignJWT(all);
    return id === "keyed"
      ? jwt.setProtectedHeader({ alg: "ES256", kid: "one" }).sign(signer)
      : jwt.setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
  }

  /** Answers 200 to whoever proves a client, whatever the token is (RFC 7009 §2.2). */
  async function show(client_assertion: string, turn = 0): Promise<number> {
    const node = nodes[turn % nodes.length];
    const form = { token: "of nobody", client_assertion_type: type, client_assertion };
    const answer = await node?.http.inject({
      method: "POST",
      url: "/revoke",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(form).toString(),
    });
    return answer?.statusCode ?? 0;
  }

  it.each(["keyed", "shared"] as const)(
    "of %s is taken once of sixteen times that it comes at once, RFC 7523 §3",
    async (id) => {
      const assertion = await assertionOf(id);
      const all = await Promise.all(Array.from({ length: 16 }, (_, turn) => show(assertion, turn)));
      expect(all.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 15 }, () => 401)]);
      // Later, and at another node, it is as spent as then.
      expect(await show(assertion, 1)).toBe(401);
      expect(await show(await assertionOf(id), 1)).toBe(200);
    },
  );

  it("is remembered by what identifies it, under its client, and by nothing else of it", async () => {
    const jti = randomUUID();
    expect(await show(await assertionOf("keyed", { jti }))).toBe(200);
    expect(await show(await assertionOf("shared", { jti }))).toBe(200);
    const rows = await place.run("SELECT kind, id FROM used_ids WHERE kind LIKE 'client-assertion %'");
    expect(JSON.stringify(rows)).not.toContain(jti);
  });

  it("leaves no secret in the database: that of a client that signs is sealed (ADR 62)", async () => {
    const rows = await place.run("SELECT client_id, hash, sealed FROM client_secrets");
    expect(rows).toEqual([{ client_id: "shared", hash: expect.any(String), sealed: expect.any(String) }]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
