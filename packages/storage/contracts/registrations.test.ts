import type { Client, NewRegistration, Registration } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, aDecision, aSecret, aUser, day, newId, now, operator } from "./people-and-clients.ts";

const by = { actor: "client:itself", at: now };
const room = { most: 1_000_000, unusedBefore: now - day };

onEachAdapter("Registrations", (world) => {
  const protocol = () => world().storage.protocol;
  const registrations = () => protocol().registrations;
  const find = (id: string) => protocol().clients.find(id);

  const aRegistration = (differences: Partial<Registration> = {}): Registration => ({
    tokenHash: newId(),
    told: { client_uri: "https://acme.example/", contacts: ["ada@acme.example"] },
    softwareStatement: "a.b.c",
    ...differences,
  });
  const anApp = (differences: Partial<Client> = {}) =>
    aClient({ origin: "registration", verified: false, ...differences });

  async function registered(differences: Partial<Client> = {}, at = now) {
    const client = anApp(differences);
    const registration = aRegistration();
    await registrations().register({ client, registration, room }, { ...by, at });
    return { client, registration };
  }
  const audited = (id: string) =>
    world().sql(`SELECT action, actor FROM audit_events WHERE target = 'client:${id}' ORDER BY seq`);

  describe("register", () => {
    it("writes the client with what is kept of it, and a record", async () => {
      const { client, registration } = await registered();
      await expect(find(client.id)).resolves.toEqual(client);
      await expect(registrations().find(client.id)).resolves.toMatchObject({
        client: { id: client.id, revision: 1 },
        registration,
      });
      await expect(audited(client.id)).resolves.toEqual([
        { action: "client.created", actor: "client:itself" },
      ]);
    });

    it("knows no registration of a client that people made, or of none", async () => {
      const client = aClient();
      await protocol().clientRegistry.create(client, operator);
      await expect(registrations().find(client.id)).resolves.toBeUndefined();
      await expect(registrations().find(newId())).resolves.toBeUndefined();
    });

    it("lets as many register by one initial access token as it has uses, of sixteen at once", async () => {
      const [id, hash] = [newId(), newId()];
      const token = {
        id,
        note: "for the build",
        hint: "gwia_abcd",
        createdAt: now,
        mostUses: 3,
        expiresAt: now + 1,
      };
      await protocol().initialAccessTokens.create(token, hash, operator);
      const register = (at = now): ReturnType<ReturnType<typeof registrations>["register"]> => {
        const asked: NewRegistration = {
          client: anApp(),
          registration: aRegistration(),
          initialToken: hash,
          room: { ...room, most: 0 },
        };
        return registrations().register(asked, { ...by, at });
      };
      await expect(register(now + 1)).resolves.toBe("refused");
      const outcomes = await sixteen(() => register());
      expect(count(outcomes, "registered")).toBe(3);
      expect(count(outcomes, "refused")).toBe(13);
      await expect(protocol().initialAccessTokens.isGood(hash, now)).resolves.toBe(false);
    });

    it("finds no room for more than may be unused, until one of them is old enough to make it", async () => {
      const { most, old } = await (async () => {
        const first = await registered({}, now - 2 * day);
        const rows = await world().sql(
          `SELECT count(*) AS n FROM client_registrations r JOIN clients c ON c.id = r.client_id
           WHERE NOT c.verified AND NOT EXISTS (SELECT 1 FROM client_uses w WHERE w.client_id = c.id)
           AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.client_id = c.id)`,
        );
        return { most: Number(rows[0]?.["n"]), old: first.client.id };
      })();
      const register = (unusedBefore: number) =>
        registrations().register(
          { client: anApp(), registration: aRegistration(), room: { most, unusedBefore } },
          by,
        );
      await expect(register(now - 3 * day)).resolves.toBe("full");
      await expect(register(now - day)).resolves.toBe("registered");
      await expect(find(old)).resolves.toBeUndefined();
      await expect(audited(old)).resolves.toContainEqual({ action: "client.deleted", actor: "system" });
    });
  });

  describe("update", () => {
    it("is done for exactly one of sixteen with one token, and for none with another", async () => {
      const { client, registration } = await registered();
      const change = (caller: number, tokenHash = registration.tokenHash) =>
        registrations().update(
          {
            client: { ...client, name: `Caller ${caller}` },
            verified: false,
            registration: aRegistration({ tokenHash: `new ${caller}`, told: {} }),
          },
          { revision: 1, tokenHash },
          by,
        );
      await expect(change(99, newId())).resolves.toBe("unknown");
      const outcomes = await sixteen((caller) => change(caller));
      expect(count(outcomes, "updated")).toBe(1);
      expect(count(outcomes, "unknown")).toBe(15);
      const winner = outcomes.indexOf("updated");
      await expect(registrations().find(client.id)).resolves.toMatchObject({
        client: { name: `Caller ${winner}`, origin: "registration" },
        registration: { tokenHash: `new ${winner}`, told: {} },
      });
    });

    it("tells of a conflict where somebody else changed the client, and spends no token", async () => {
      const { client, registration } = await registered();
      await protocol().clientRegistry.update({ ...client, name: "By people" }, 1, operator);
      const { tokenHash } = registration;
      const change = { client: { ...client, name: "By itself" }, verified: false, registration };
      await expect(registrations().update(change, { revision: 1, tokenHash }, by)).resolves.toMatchObject({
        outcome: "conflict",
        revision: 2,
      });
      await expect(registrations().update(change, { revision: 2, tokenHash }, by)).resolves.toBe("updated");
    });

    it("puts a client back into quarantine with another revision, and changes its secrets", async () => {
      const { client, registration } = await registered();
      await protocol().clientRegistry.verify(client.id, 1, operator);
      const secret = aSecret();
      const { tokenHash } = registration;
      await registrations().update(
        { client: { ...client, name: "Other" }, verified: false, secrets: [secret], registration },
        { revision: 2, tokenHash },
        by,
      );
      await expect(find(client.id)).resolves.toMatchObject({
        verified: false,
        secrets: [secret],
        name: "Other",
      });
      await expect(protocol().clientRegistry.verify(client.id, 3, operator)).resolves.toMatchObject({
        outcome: "conflict",
      });
      expect((await audited(client.id)).map(({ action }) => action)).toEqual([
        "client.created",
        "client.verified",
        "client.updated",
        "client.updated",
        "client.secret-removed",
        "client.secret-added",
      ]);
    });
  });

  describe("delete", () => {
    it("ends the client with its grants, for its own token alone, once", async () => {
      const { client, registration } = await registered();
      const user = aUser();
      await world().storage.identity.users.create(user, undefined, operator);
      const yes = { userId: user.id, clientId: client.id, scopes: ["openid"] };
      const grant = await protocol().grants.allow(aDecision(yes));
      await expect(registrations().delete(client.id, newId(), by)).resolves.toBe("unknown");
      const outcomes = await sixteen(() => registrations().delete(client.id, registration.tokenHash, by));
      expect(count(outcomes, "deleted")).toBe(1);
      await expect(find(client.id)).resolves.toBeUndefined();
      await expect(protocol().grantRegistry.find(grant.id)).resolves.toBeUndefined();
      await expect(
        world().sql(`SELECT 1 FROM client_registrations WHERE client_id = '${client.id}'`),
      ).resolves.toEqual([]);
    });
  });

  describe("forgetUnused", () => {
    it("deletes those that nobody used, verified or changed, and no others", async () => {
      const old = now - 40 * day;
      const [unused, used, granted, verified, fresh] = [
        await registered({}, old),
        await registered({}, old),
        await registered({}, old),
        await registered({}, old),
        await registered(),
      ];
      const made = aClient({ createdAt: old });
      await protocol().clientRegistry.create(made, operator);
      await protocol().lastUses.keep("client", new Map([[used.client.id, old]]));
      const user = aUser();
      await world().storage.identity.users.create(user, undefined, operator);
      await protocol().grants.allow(
        aDecision({ userId: user.id, clientId: granted.client.id, scopes: ["openid"] }),
      );
      await protocol().clientRegistry.verify(verified.client.id, 1, operator);
      const before = now - 30 * day;
      for (;;) if ((await registrations().forgetUnused(before, { actor: "system", at: now })) === 0) break;
      await expect(find(unused.client.id)).resolves.toBeUndefined();
      for (const { client } of [used, granted, verified, fresh])
        await expect(find(client.id)).resolves.toBeDefined();
      await expect(find(made.id)).resolves.toBeDefined();
    });
  });

  describe("initial access tokens", () => {
    it("are listed the latest first, without their hash, and end when they are revoked", async () => {
      const tokens = protocol().initialAccessTokens;
      const mark = newId();
      const ids = ["f1", "f2", "f3"].map((start) => `${start}${newId()}`);
      for (const id of ids)
        await tokens.create({ id, note: mark, hint: "gwia_abcd", createdAt: now }, `hash of ${id}`, operator);
      const first = await tokens.list({ limit: 2 });
      const second = await tokens.list({
        limit: 200,
        ...(first.next === undefined ? {} : { after: first.next }),
      });
      const mine = [...first.items, ...second.items].filter(({ note }) => note === mark);
      expect(mine).toEqual(
        ids.toReversed().map((id) => ({ id, note: mark, hint: "gwia_abcd", createdAt: now, uses: 0 })),
      );
      const [id = ""] = ids;
      await expect(tokens.isGood(`hash of ${id}`, now + 1000 * day)).resolves.toBe(true);
      const outcomes = await sixteen(() => tokens.revoke(id, operator));
      expect(count(outcomes, "revoked")).toBe(1);
      await expect(tokens.isGood(`hash of ${id}`, now)).resolves.toBe(false);
    });
  });
});
