import {
  applyDeclaration,
  type Caller,
  createClient,
  createScope,
  exportDeclaration,
  listClients,
  operator,
  PermissionDeniedError,
  type Permission,
  permissions,
  planDeclaration,
  showClient,
  updateClient,
} from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { onFreshWorlds, recordsOf, sixteen, type World } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { aClient, aUser, now, operator as operatorAt } from "./people-and-clients.ts";

/* A whole instance brought to what documents say, on real ports: in one transaction, and told of everybody who was faster. */

const audience = "https://notes.example";
const api = { audience, name: "Notes", scopes: [{ scope: "notes", title: "See notes", access: "see" }] };
const web = { client_id: "web", redirect_uris: ["https://web.example/cb"], scope: "openid notes" };
const both = { grantway: 1, apis: [api], clients: [web] };

function actsIn(world: World) {
  const perform = performIn(world);
  const plan = (documents: readonly unknown[], prune = false) =>
    perform(operator, planDeclaration, { documents, prune });

  async function fingerprint(documents: readonly unknown[], prune = false): Promise<string> {
    const planned = await plan(documents, prune);
    if (planned.outcome !== "planned") throw new Error(JSON.stringify(planned.problems));
    return planned.fingerprint;
  }
  async function apply(documents: readonly unknown[], prune = false) {
    const asked = { documents, prune, fingerprint: await fingerprint(documents, prune) };
    return perform(operator, applyDeclaration, asked);
  }
  return { perform, plan, fingerprint, apply, exported: () => perform(operator, exportDeclaration, {}) };
}

onFreshWorlds("Operations on declarations", (fresh) => {
  it("make an instance what the documents say, with a record of each thing and one of the whole", async () => {
    const world = await fresh();
    const { apply, exported, plan } = actsIn(world);
    await expect(apply([both])).resolves.toMatchObject({
      outcome: "applied",
      differences: [{ id: audience }, { id: "notes" }, { id: "web" }],
      withoutSecret: ["web"],
    });
    const [record] = await world.sql(
      "SELECT target, detail FROM audit_events WHERE action = 'declaration.applied'",
    );
    expect(record).toEqual({ target: expect.stringMatching(/^declaration:.{43}$/), detail: "3 created" });
    expect(await recordsOf(world, "client:web")).toMatchObject([{ action: "client.created", revision: 1 }]);
    await expect(exported()).resolves.toMatchObject({
      apis: [{ audience, scopes: [{ scope: "notes", access: "see", risk: "low" }] }],
      clients: [{ client_id: "web", client_name: "web", scope: "openid notes" }],
    });
    await expect(plan([both])).resolves.toMatchObject({ differences: [] });
  });

  it("change nothing and write nothing when that is so already", async () => {
    const world = await fresh({ brief: true });
    const { apply, exported } = actsIn(world);
    await apply([both]);
    const count = () => world.sql("SELECT count(*) AS n FROM audit_events");
    const before = await count();
    await expect(apply([both])).resolves.toMatchObject({ outcome: "applied", differences: [] });
    await expect(apply([await exported()], true)).resolves.toMatchObject({ differences: [] });
    expect(await count()).toEqual(before);
  });

  it("give an empty instance what another one exported, byte for byte", async () => {
    const [one, other] = [actsIn(await fresh({ brief: true })), actsIn(await fresh({ brief: true }))];
    const clients = Array.from({ length: 201 }, (__, place) => ({ ...web, client_id: `c${place}` }));
    await one.apply([both, { grantway: 1, clients }]);
    const said = await one.exported();
    await other.apply([said]);
    expect(JSON.stringify(await other.exported())).toBe(JSON.stringify(said));
  });

  it("delete what is not named only where that is asked, and then in an order that works", async () => {
    const { apply, exported } = actsIn(await fresh({ brief: true }));
    await apply([both]);
    const empty = { grantway: 1, apis: [], clients: [] };
    await expect(apply([empty])).resolves.toMatchObject({
      differences: [],
      unlisted: { apis: [audience], clients: ["web"] },
    });
    await expect(apply([empty], true)).resolves.toMatchObject({
      differences: [
        { id: "web", takes: { grants: 0, families: 0, secrets: 0 } },
        { id: "notes", heldBy: 0, takes: { grants: 0 } },
        { id: audience, heldBy: 0 },
      ],
    });
    await expect(exported()).resolves.toEqual(empty);
  });

  it("take a deleted scope from clients that are not named", async () => {
    const { apply, perform } = actsIn(await fresh({ brief: true }));
    await apply([both]);
    const without = { grantway: 1, apis: [{ ...api, scopes: [] }] };
    await expect(apply([without], true)).resolves.toMatchObject({
      differences: [{ id: "notes", heldBy: 1 }],
    });
    await expect(perform(operator, showClient, { id: "web" })).resolves.toMatchObject({ scopes: ["openid"] });
  });

  it("give a client the secret that is said, once, and another one beside it", async () => {
    const { apply, perform } = actsIn(await fresh({ brief: true }));
    const given = (secret: string) => ({
      grantway: 1,
      clients: [{ ...web, scope: "openid", client_secret: secret }],
    });
    await apply([given("made-elsewhere-0123")]);
    await expect(apply([given("made-elsewhere-0123")])).resolves.toMatchObject({ differences: [] });
    await expect(apply([given("made-elsewhere-4567")])).resolves.toMatchObject({
      differences: [{ id: "web", secret: true }],
    });
    const client = await perform(operator, showClient, { id: "web" });
    const ends = client?.secrets.map(({ expiresAt }) => expiresAt);
    expect(new Set(ends)).toEqual(new Set([now + 86_400_000, undefined]));
    expect(await actsIn(await fresh({ brief: true })).plan([given("short")])).toMatchObject({
      outcome: "invalid",
    });
  });

  it("tell every problem at its place, and do nothing", async () => {
    const { plan, exported } = actsIn(await fresh({ brief: true }));
    const documents = [both, { grantway: 1, clients: [web, { client_id: "x", scope: "none" }] }];
    const answer = await plan(documents);
    const paths = [
      [1, "clients", 1, "redirect_uris"],
      [1, "clients", 1, "scope"],
      [1, "clients", 0, "client_id"],
    ];
    expect(answer).toMatchObject({ outcome: "invalid", problems: paths.map((path) => ({ path })) });
    await expect(exported()).resolves.toMatchObject({ apis: [], clients: [] });
  });

  describe("beside others", () => {
    it("do not carry out another plan than the one that was shown", async () => {
      const { apply, fingerprint, perform, exported } = actsIn(await fresh({ brief: true }));
      await apply([both]);
      const renamed = { grantway: 1, clients: [{ ...web, client_name: "Web" }] };
      const shown = await fingerprint([renamed]);
      await perform(operator, updateClient, { id: "web", revision: 1, changes: { pkce: "optional" } });
      const asked = { documents: [renamed], prune: false, fingerprint: shown };
      await expect(perform(operator, applyDeclaration, asked)).resolves.toMatchObject({
        outcome: "moved-on",
        differences: [{ id: "web", fields: { client_name: { to: "Web" }, pkce: { from: "optional" } } }],
      });
      await expect(exported()).resolves.toMatchObject({
        clients: [{ client_name: "web", pkce: "optional" }],
      });
    });

    it("are not kept from their work by changes of something else", async () => {
      const { fingerprint, perform } = actsIn(await fresh({ brief: true }));
      const asked = { documents: [both], prune: false, fingerprint: await fingerprint([both]) };
      const noise = Array.from({ length: 5 }, (__, place) =>
        perform(operator, createClient, { id: `n${place}`, name: "N", redirectUris: ["https://n.example/"] }),
      );
      const [answer] = await Promise.all([perform(operator, applyDeclaration, asked), ...noise]);
      expect(answer).toMatchObject({ outcome: "applied" });
    });

    it("do it once for sixteen at once", async () => {
      const world = await fresh({ brief: true });
      const { fingerprint, perform } = actsIn(world);
      const asked = { documents: [both], prune: false, fingerprint: await fingerprint([both]) };
      const answers = await sixteen(() => perform(operator, applyDeclaration, asked));
      const outcomes = answers.map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "applied")).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === "moved-on")).toHaveLength(15);
      expect(await recordsOf(world, "client:web")).toHaveLength(1);
    });

    it("take all steps or none: what fits the moment no more is not begun", async () => {
      const world = await fresh({ brief: true });
      const { inventory } = world.storage.protocol;
      const moment = await inventory.moment();
      const { perform } = actsIn(world);
      const scope = { key: "s", audience, title: "S", risk: "low", access: "see" } as const;
      const step = { step: "create-scope", scope } as const;
      const by = { actor: "operator", at: now, whose: "everybody" } as const;
      const steps = [{ step: "create-api", api: { audience, name: "Notes" } }, step, step] as const;
      await expect(inventory.change({ name: "twice", steps }, moment, by)).rejects.toThrow();
      await expect(inventory.moment()).resolves.toEqual(moment);
      await inventory.change({ name: "once", steps: steps.slice(0, 2) }, moment, by);
      await expect(inventory.change({ name: "again", steps: [] }, moment, by)).resolves.toBe("moved-on");
      await expect(perform(operator, createScope, scope)).resolves.toEqual({ outcome: "taken" });
    });

    it("find no room for a secret that somebody else took", async () => {
      const world = await fresh({ brief: true });
      const { perform } = actsIn(world);
      const asked = { id: "web", name: "Web", redirectUris: ["https://web.example/cb"] };
      await perform(operator, createClient, asked);
      const { inventory, clientRegistry } = world.storage.protocol;
      const by = { actor: "operator", at: now, whose: "everybody" } as const;
      const secret = { id: "s2", hash: "h", hint: "h", createdAt: now };
      await clientRegistry.addSecret("web", secret, now + 1000, by);
      const moment = await inventory.moment();
      const steps = [
        { step: "create-api", api: { audience, name: "Notes" } },
        { step: "add-secret", id: "web", secret: { ...secret, id: "s3" }, othersExpireAt: now + 1000 },
      ] as const;
      await expect(inventory.change({ name: "late", steps }, moment, by)).resolves.toBe("moved-on");
      await expect(inventory.moment()).resolves.toEqual(moment);
    });
  });

  it("give no client a permission that whoever applies them lacks", async () => {
    const { perform, fingerprint } = actsIn(await fresh({ brief: true }));
    const ci = { client_id: "ci", grant_types: ["client_credentials"], scope: "keys:write" };
    const documents = [{ grantway: 1, clients: [ci] }];
    const asked = { documents, prune: false, fingerprint: await fingerprint(documents) };
    const held = permissions.filter((one) => one !== "keys:write");
    const caller: Caller = { actor: "client:other", permissions: new Set(held) };
    await expect(perform(caller, applyDeclaration, asked)).resolves.toMatchObject({
      outcome: "invalid",
      problems: [{ path: [0, "clients", 0, "scope"] }],
    });
    await expect(perform(operator, applyDeclaration, asked)).resolves.toMatchObject({ outcome: "applied" });
  });

  it("give clients to people by username, and say it again only of those that are somebody's", async () => {
    const world = await fresh({ brief: true });
    const { apply, exported, plan } = actsIn(world);
    const { userDirectory, users } = world.storage.identity;
    const ada = aUser({ username: "ada" });
    await users.create(ada, undefined, operatorAt);
    await apply([both]);
    const owned = { grantway: 1, clients: [{ ...web, owner: "Ada" }] };
    await expect(apply([owned])).resolves.toMatchObject({
      outcome: "applied",
      differences: [{ id: "web", fields: { owner: { to: "Ada" } } }],
    });
    await expect(world.storage.protocol.clientRegistry.find("web", "everybody")).resolves.toMatchObject({
      owner: ada.id,
    });
    await expect(plan([owned])).resolves.toMatchObject({ differences: [] });
    const told = await exported();
    expect(told).toMatchObject({ clients: [{ owner: "ada" }] });
    await userDirectory.update({ ...ada, username: "ada.l" }, 1, operatorAt);
    await expect(plan([told])).resolves.toMatchObject({
      outcome: "invalid",
      problems: [{ path: [0, "clients", 0, "owner"], problem: "There is no such person." }],
    });
    await expect(apply([both])).resolves.toMatchObject({
      differences: [{ fields: { owner: { from: "ada.l" } } }],
    });
    expect(JSON.stringify(await exported())).not.toContain("owner");
  });

  it("are worked out anew where the owner is gone by then", async () => {
    const world = await fresh({ brief: true });
    const { identity, protocol } = world.storage;
    const ada = aUser();
    await identity.users.create(ada, undefined, operatorAt);
    const moment = await protocol.inventory.moment();
    await identity.userDirectory.delete(ada.id, 1, operatorAt);
    const steps = [{ step: "create-client", client: aClient({ owner: ada.id }) }] as const;
    const late = protocol.inventory.change({ name: "late", steps }, moment, operatorAt);
    await expect(late).resolves.toBe("moved-on");
  });

  it("need the permissions for everything they reach", async () => {
    const { perform, fingerprint } = actsIn(await fresh({ brief: true }));
    const asked = { documents: [both], prune: false, fingerprint: await fingerprint([both]) };
    const without = (missing: Permission): Caller => ({
      actor: "client:ci",
      permissions: new Set(permissions.filter((one) => one !== missing)),
    });
    for (const missing of ["apis:read", "apis:write", "clients:read", "clients:write"] as const) {
      const refused = perform(without(missing), applyDeclaration, asked);
      await expect(refused).rejects.toThrow(`declarations.apply needs the permission ${missing}.`);
    }
    const blind = without("apis:read");
    const refusals = [perform(blind, exportDeclaration, {}), perform(blind, planDeclaration, asked)];
    for (const refused of refusals) await expect(refused).rejects.toBeInstanceOf(PermissionDeniedError);
    await expect(perform(operator, listClients, { limit: 1 })).resolves.toEqual({ items: [] });
  });
});
