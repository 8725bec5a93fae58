import {
  addClientSecret,
  type Caller,
  createClient,
  deleteClient,
  importClients,
  listClients,
  operator,
  permissions,
  removeClientSecret,
  showClient,
  updateClient,
} from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { newId, now } from "./people-and-clients.ts";

const jwks = {
  keys: [{ kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", kid: "one" }],
};

/** What administrators do with clients, by every rule, on real ports. */
onEachAdapter("Operations on clients", (world) => {
  const perform = () => performIn(world());
  const [ada, ben] = ["user:ada", "user:ben"].map((actor): Caller => ({
    actor,
    requestId: `of-${actor}`,
    permissions: new Set(permissions),
  })) as [Caller, Caller];
  const web = () => ({ id: `app-${newId()}`, name: "Reports", redirectUris: ["https://app.example/cb"] });

  async function created(secret?: string) {
    const asked = { ...web(), ...(secret === undefined ? {} : { secret }) };
    const made = await perform()(operator, createClient, asked);
    if (made.outcome !== "created") throw new Error(made.outcome);
    return made;
  }
  const show = (id: string) => perform()(operator, showClient, { id });

  describe("create", () => {
    it("registers what is asked, filled in, with a secret that is told once", async () => {
      const { client, secret = "" } = await created();
      expect(client).toMatchObject({ name: "Reports", pkce: "required", createdAt: now, revision: 1 });
      expect(secret).toMatch(/^gwcs_/);
      expect(client.secrets).toMatchObject([{ hint: secret.slice(0, 9) }]);
      await expect(show(client.id)).resolves.toEqual(client);
    });

    it("tells nobody a secret that was given", async () => {
      expect(await created("made-elsewhere-0123")).not.toHaveProperty("secret");
    });

    it("answers every problem at its member, and registers nothing", async () => {
      const asked = { ...web(), name: "", scopes: ["openid", "nothing"], secret: "short" };
      const answer = await perform()(operator, createClient, asked);
      const paths = [["name"], ["scopes", 1], ["secret"]];
      expect(answer).toMatchObject({ outcome: "invalid", problems: paths.map((path) => ({ path })) });
      await expect(show(asked.id)).resolves.toBeUndefined();
    });

    it("registers an id once", async () => {
      const asked = web();
      const answers = await sixteen(() => perform()(operator, createClient, asked));
      expect(answers.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
      expect(answers.filter(({ outcome }) => outcome === "taken")).toHaveLength(15);
    });
  });

  describe("update", () => {
    it("changes what is said and leaves the rest", async () => {
      const { client } = await created();
      const changes = { name: " Acme\u0301 ", redirectUris: ["https://a.example/", "https://a.example/"] };
      const answer = await perform()(operator, updateClient, { id: client.id, revision: 1, changes });
      const after = { ...client, name: "Acm\u00E9", redirectUris: ["https://a.example/"], revision: 2 };
      expect(answer).toEqual({ outcome: "updated", client: after });
      await expect(show(client.id)).resolves.toEqual(after);
    });

    it("answers every problem of what would come of it, and changes nothing", async () => {
      const { client } = await created();
      const changes = { pkce: "optional", type: "public", redirectUris: [] } as const;
      const answer = await perform()(operator, updateClient, { id: client.id, revision: 1, changes });
      const paths = [["redirectUris"], ["authenticationMethod"], ["pkce"]];
      expect(answer).toMatchObject({ outcome: "invalid", problems: paths.map((path) => ({ path })) });
      await expect(show(client.id)).resolves.toEqual(client);
    });

    it("tells the second of two administrators what the first changed, and changes nothing", async () => {
      const { client } = await created();
      const { id, revision } = client;
      const first = { id, revision, changes: { name: "Acme", firstParty: true } };
      await expect(perform()(ada, updateClient, first)).resolves.toMatchObject({ outcome: "updated" });
      const second = { id, revision, changes: { redirectUris: ["https://other.example/cb"] } };
      await expect(perform()(ben, updateClient, second)).resolves.toEqual({
        outcome: "conflict",
        revision: 2,
        since: [
          {
            at: now,
            actor: "user:ada",
            action: "client.updated",
            changes: { name: { from: "Reports", to: "Acme" }, firstParty: { from: false, to: true } },
          },
        ],
      });
      await expect(show(id)).resolves.toEqual({ ...client, ...first.changes, revision: 2 });
    });

    it("tells of the conflict also where what comes of both would break a rule", async () => {
      const { client } = await created();
      const { id, revision } = client;
      const first = {
        id,
        revision,
        changes: { redirectUris: ["com.example.app:/cb"], applicationType: "native" },
      } as const;
      await perform()(ada, updateClient, first);
      const second = { id, revision, changes: { applicationType: "web" } } as const;
      await expect(perform()(ben, updateClient, second)).resolves.toMatchObject({ outcome: "conflict" });
    });

    it("takes no revision that is still to come", async () => {
      const { client } = await created();
      const early = { id: client.id, revision: 2, changes: { name: "Acme" } };
      await expect(perform()(ada, updateClient, early)).resolves.toEqual({
        outcome: "conflict",
        revision: 1,
        since: [],
      });
      await expect(show(client.id)).resolves.toEqual(client);
    });

    it("knows no client that is not", async () => {
      const asked = { id: newId(), revision: 1, changes: { name: "x" } };
      await expect(perform()(operator, updateClient, asked)).resolves.toEqual({ outcome: "unknown" });
    });
  });

  it("delete takes the revision that was read, and no other", async () => {
    const { client } = await created();
    const { id } = client;
    await perform()(ada, updateClient, { id, revision: 1, changes: { name: "Acme" } });
    await expect(perform()(ben, deleteClient, { id, revision: 1 })).resolves.toMatchObject({
      outcome: "conflict",
      since: [{ actor: "user:ada" }],
    });
    await expect(perform()(ben, deleteClient, { id, revision: 2 })).resolves.toEqual({ outcome: "deleted" });
    await expect(perform()(ben, deleteClient, { id, revision: 2 })).resolves.toEqual({ outcome: "unknown" });
  });

  it("attribute what is written to the caller, with the request", async () => {
    const { client } = await created();
    await perform()(ada, updateClient, { id: client.id, revision: 1, changes: { name: "Acme" } });
    const records = await world().sql(
      `SELECT actor, request_id, action FROM audit_events WHERE target = 'client:${client.id}' ORDER BY seq`,
    );
    expect(records).toEqual([
      { actor: "operator", request_id: null, action: "client.created" },
      { actor: "user:ada", request_id: "of-user:ada", action: "client.updated" },
    ]);
  });

  it("list them, and find a part of a name", async () => {
    const { client } = await created();
    const page = await perform()(operator, listClients, { limit: 200, search: client.id.toUpperCase() });
    expect(page).toEqual({ items: [client] });
  });

  describe("secrets", () => {
    it("are added beside the one there is, which ends after the overlap, and removed", async () => {
      const { client } = await created();
      const { id } = client;
      const added = await perform()(operator, addClientSecret, { id, overlap: 60_000 });
      if (added.outcome !== "added") throw new Error(added.outcome);
      expect(added).toMatchObject({ secret: expect.stringMatching(/^gwcs_/), othersExpireAt: now + 60_000 });
      const [first, second] = (await show(id))?.secrets ?? [];
      expect(new Set([first?.expiresAt, second?.expiresAt])).toEqual(new Set([now + 60_000, undefined]));
      await expect(perform()(operator, addClientSecret, { id, overlap: 0 })).resolves.toEqual({
        outcome: "too-many",
      });
      const removal = { id, secretId: added.secretId };
      await expect(perform()(operator, removeClientSecret, removal)).resolves.toEqual({ outcome: "removed" });
      await expect(perform()(operator, removeClientSecret, removal)).resolves.toEqual({ outcome: "unknown" });
    });

    it("are sealed beside their hash for a client that signs with one, and for no other (ADR 62)", async () => {
      const { client } = await created();
      const { id } = client;
      expect((await show(id))?.secrets[0]).not.toHaveProperty("sealed");
      const changes = { authenticationMethod: "client_secret_jwt" } as const;
      await perform()(operator, updateClient, { id, revision: 1, changes });
      await perform()(operator, addClientSecret, { id, overlap: 60_000 });
      const sealed = (await show(id))?.secrets.map((secret) => secret.sealed !== undefined);
      expect(sealed?.toSorted()).toEqual([false, true]);
      expect((await show(id))?.authenticationAlgorithm).toBe("HS256");
    });

    it("are refused where they are guessable, or the overlap is none", async () => {
      const { client } = await created();
      const asked = { id: client.id, secret: "short", overlap: -1 };
      await expect(perform()(operator, addClientSecret, asked)).resolves.toMatchObject({
        outcome: "invalid",
        problems: [{ path: ["secret"] }, { path: ["overlap"] }],
      });
      expect((await show(client.id))?.secrets).toHaveLength(1);
    });

    it.each<[string, object]>([
      ["a public client", { type: "public" }],
      ["one that signs with its own key", { authenticationMethod: "private_key_jwt", jwks }],
    ])("are nothing %s has", async (_, differences) => {
      const made = await perform()(operator, createClient, { ...web(), ...differences });
      expect(made).toMatchObject({ outcome: "created", client: { secrets: [] } });
      const id = made.outcome === "created" ? made.client.id : "";
      await expect(perform()(operator, addClientSecret, { id, overlap: 0 })).resolves.toEqual({
        outcome: "needs-none",
      });
      await expect(perform()(operator, addClientSecret, { id: newId(), overlap: 0 })).resolves.toEqual({
        outcome: "unknown",
      });
    });
  });

  describe("import", () => {
    const document = (id: string) => ({ client_id: id, redirect_uris: ["https://app.example/cb"] });

    it("registers all of them, and tells what of each is not kept", async () => {
      const [one, two] = [newId(), newId()];
      const documents = [
        { ...document(one), logo_uri: "https://app.example/logo" },
        { ...document(two), client_secret: "made-elsewhere-0123" },
      ];
      const made = await perform()(operator, importClients, { documents });
      expect(made).toMatchObject({
        outcome: "created",
        clients: [
          { client: { id: one, revision: 1 }, secret: expect.any(String), unkept: ["logo_uri"] },
          { client: { id: two, revision: 1 }, unkept: [] },
        ],
      });
      expect(JSON.stringify(made)).not.toContain("made-elsewhere-0123");
      await expect(show(two)).resolves.toMatchObject({ secrets: [{ hint: "given" }] });
    });

    it("answers every problem of every one at its place, and registers none", async () => {
      const [fine, twice] = [newId(), newId()];
      const documents = [
        document(fine),
        document(twice),
        { ...document(twice), scope: "openid nothing", redirect_uris: ["javascript:alert(1)"] },
        { client_name: 7 },
        "text",
      ];
      const answer = await perform()(operator, importClients, { documents });
      const paths = [[2, "redirect_uris", 0], [2, "scope"], [3, "client_name"], [4], [2, "client_id"]];
      expect(answer).toMatchObject({ outcome: "invalid", problems: paths.map((path) => ({ path })) });
      await expect(show(fine)).resolves.toBeUndefined();
    });

    it("registers none where the id of one is taken", async () => {
      const { client } = await created();
      const fresh = newId();
      const documents = [document(fresh), document(client.id)];
      await expect(perform()(operator, importClients, { documents })).resolves.toEqual({
        outcome: "taken",
        ids: [client.id],
      });
      await expect(show(fresh)).resolves.toBeUndefined();
    });

    it.each([0, 1001])("takes no list of %d", async (length) => {
      const documents = Array.from({ length }, () => document(newId()));
      await expect(perform()(operator, importClients, { documents })).resolves.toMatchObject({
        outcome: "invalid",
        problems: [{ path: [], problem: "There must be 1 to 1000 clients." }],
      });
    });
  });
});
