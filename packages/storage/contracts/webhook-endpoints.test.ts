import { describe, expect, it } from "vitest";
import {
  acting,
  aMember,
  anApp,
  anEndpoint,
  anInstallation,
  anOrganisation,
  aWebhookSecret,
  happened,
  memberActing,
} from "./apps-and-events.ts";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { minute, newId, now } from "./people-and-clients.ts";

onEachAdapter("Webhook endpoints", (world) => {
  const port = () => world().storage.platform.webhookEndpoints;

  async function saved(differences: Parameters<typeof anEndpoint>[1] = {}) {
    const app = await anApp(world());
    const endpoint = anEndpoint(app, differences);
    expect(await port().create(endpoint, acting)).toBe("created");
    return { app, endpoint, id: endpoint.id };
  }

  it("are read as they were saved, with an audit record", async () => {
    const { app, endpoint, id } = await saved({ events: ["grant.created"], description: "ü\u0000" });
    const found = { ...endpoint, description: "ü\uFFFD", waiting: 0, nextAttemptAt: null };
    expect(await port().find(app, id, "everywhere")).toEqual({
      ...found,
      description: expect.any(String) as string,
    });
    const [record] = await recordsOf(world(), `webhook-endpoint:${id}`);
    expect(record).toMatchObject({ action: "webhook-endpoint.created", revision: 1 });
    expect(JSON.stringify(record)).not.toContain("k1.");
  });

  it("are listed page by page, and counted: an app can have twenty", async () => {
    const app = await anApp(world());
    const made = await Promise.all(Array.from({ length: 22 }, () => port().create(anEndpoint(app), acting)));
    expect([count(made, "created"), count(made, "too-many")]).toEqual([20, 2]);
    const first = await port().list(app, { limit: 15 }, "everywhere");
    if (typeof first === "string" || first.next === undefined) throw new Error("no page");
    const second = await port().list(app, { limit: 15, after: first.next }, "everywhere");
    if (typeof second === "string") throw new Error("no page");
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(20);
  });

  it("of another app are not there", async () => {
    const { endpoint, id } = await saved();
    const other = await anApp(world());
    const place = { app: other, id };
    expect(await port().find(other, id, "everywhere")).toBe("unknown");
    expect(await port().update(place, { ...endpoint, enabled: false }, 1, acting)).toBe("unknown");
    expect(await port().delete(other, id, 1, acting)).toBe("unknown");
    expect(await port().addSecret(place, aWebhookSecret(), now, acting)).toBe("unknown");
    expect(await port().replay({ app: other, id, since: 0 }, acting)).toEqual({ outcome: "unknown" });
  });

  it("are the publisher's: whoever is not in it does not find them, and a member needs the role", async () => {
    const publisher = await anOrganisation(world());
    const app = await anApp(world(), publisher);
    const endpoint = anEndpoint(app);
    const [owner, member, stranger] = [
      await aMember(world(), publisher, "owner"),
      await aMember(world(), publisher, "member"),
      await aMember(world(), await anOrganisation(world()), "owner"),
    ];
    const as = (person: string) => memberActing(person, "webhooks:write");
    expect(await port().create(endpoint, as(stranger))).toBe("unknown");
    expect(await port().create(endpoint, as(member))).toBe("forbidden");
    expect(await port().create(endpoint, as(owner))).toBe("created");
    for (const [person, answer] of [
      [stranger, "unknown"],
      [member, "forbidden"],
    ] as const) {
      const { within } = memberActing(person, "webhooks:read");
      expect(await port().list(app, { limit: 1 }, within)).toBe(answer);
      expect(await port().find(app, endpoint.id, within)).toBe(answer);
      expect(await port().deliveries(app, { limit: 1 }, within)).toBe(answer);
      expect(await port().delivery(app, newId(), within)).toBe(answer);
      expect(await port().delete(app, endpoint.id, 1, as(person))).toBe(answer);
    }
    expect(await port().find(app, endpoint.id, memberActing(owner, "webhooks:read").within)).toMatchObject({
      id: endpoint.id,
    });
  });

  describe("changing one", () => {
    it("writes what changed, at its revision", async () => {
      const { app, endpoint, id } = await saved();
      const data = { ...endpoint, url: "https://other.example/", enabled: true };
      const { url, description, events, enabled } = data;
      const said = { url, description, events, enabled };
      expect(await port().update({ app, id }, said, 1, acting)).toBe("updated");
      expect(await port().update({ app, id }, said, 1, acting)).toBe("updated");
      expect(await port().find(app, id, "everywhere")).toMatchObject({ url, revision: 2 });
      expect(await port().update({ app, id }, { ...said, enabled: false }, 1, acting)).toMatchObject({
        outcome: "conflict",
        revision: 2,
        since: [{ changes: { url: { to: url } } }],
      });
    });

    it("of two at once refuses one", async () => {
      const { app, id } = await saved();
      const answers = await sixteen((caller) =>
        port().update(
          { app, id },
          { url: `https://${caller}.example/`, description: "", events: [], enabled: true },
          1,
          acting,
        ),
      );
      expect(count(answers, "updated")).toBe(1);
    });

    it("deletes it with its secrets", async () => {
      const { app, id } = await saved();
      expect(await port().delete(app, id, 7, acting)).toMatchObject({ outcome: "conflict" });
      expect(await port().delete(app, id, 1, acting)).toBe("deleted");
      expect(await port().find(app, id, "everywhere")).toBe("unknown");
      expect(await world().sql(`SELECT 1 FROM webhook_secrets WHERE endpoint_id = '${id}'`)).toEqual([]);
    });
  });

  describe("secrets", () => {
    it("rotate with an overlap, and two live at the most", async () => {
      const { app, endpoint, id } = await saved();
      const [second, third] = [aWebhookSecret(), aWebhookSecret()];
      expect(await port().addSecret({ app, id }, second, now + minute, acting)).toBe("added");
      const [first] = endpoint.secrets;
      expect(await port().find(app, id, "everywhere")).toMatchObject({
        secrets: expect.arrayContaining([{ ...first, expiresAt: now + minute }, second]) as unknown,
      });
      expect(await port().addSecret({ app, id }, third, now, acting)).toBe("too-many");
      const later = { ...acting, at: now + minute };
      expect(await port().addSecret({ app, id }, third, later.at, later)).toBe("added");
      expect(await port().find(app, id, "everywhere")).toMatchObject({ secrets: [third] });
    });

    it("are sealed anew once", async () => {
      const { endpoint, id } = await saved();
      const [secret] = endpoint.secrets;
      if (secret === undefined) throw new Error("no secret");
      const seals = world().storage.platform.webhookSeals;
      expect(await seals.all()).toContainEqual({ ...secret, endpoint: id });
      const to = { sealedSecret: "k2.a", sealedKey: "k2.b" };
      const answers = await sixteen(() => seals.reseal({ endpoint: id, id: secret.id }, secret, to));
      expect(count(answers, "resealed")).toBe(1);
      expect(await seals.all()).toContainEqual({ ...secret, ...to, endpoint: id });
    });
  });

  it("events of an installation are told in order, after a number", async () => {
    const stream = `installation:${await anInstallation(world(), await anApp(world()))}`;
    for (let at = 0; at < 5; at += 1) await happened(world(), { stream, payload: { at } });
    const { events } = world().storage.platform;
    const seqs = async (after: number, limit: number) =>
      (await events.after(stream, after, limit)).map(({ seq }) => seq);
    expect(await seqs(0, 200)).toEqual([1, 2, 3, 4, 5]);
    expect(await seqs(2, 2)).toEqual([3, 4]);
    expect(await seqs(5, 200)).toEqual([]);
    expect((await events.after(stream, 0, 1))[0]).toEqual({
      stream,
      seq: 1,
      type: "grant.created",
      payload: { at: 0 },
      at: now,
    });
  });
});
