import type { Attribution, AuditSelection, Page } from "@grantway/protocol";
import { expect, it } from "vitest";
import { onEachAdapter, type World } from "./on-each-adapter.ts";
import { aClient, aUser, minute, newId, now } from "./people-and-clients.ts";

onEachAdapter("AuditTrail", (world) => {
  const trail = () => world().storage.protocol.auditTrail;
  const targetsOf = ({ items }: Page<{ readonly target: string }>) => items.map(({ target }) => target);

  /** A client that was made by this somebody at this time, as something that was done. */
  async function done(by: Partial<Attribution> & { readonly id?: string } = {}): Promise<string> {
    const client = aClient(by.id === undefined ? {} : { id: by.id });
    const { id: _, ...attribution } = by;
    await world().storage.protocol.clientRegistry.create(client, {
      actor: "operator",
      at: now,
      ...attribution,
    });
    return `client:${client.id}`;
  }
  const found = async (selection: AuditSelection) =>
    targetsOf(await trail().list({ ...selection, limit: 200 }));

  it("tells everything of a record, and of a change what it was before and after", async () => {
    const { clientRegistry } = world().storage.protocol;
    const client = aClient();
    const by = { actor: "user:ada", onBehalfOf: "user:bob", requestId: newId(), at: now };
    await clientRegistry.create(client, by);
    await clientRegistry.update({ ...client, name: "Acme Facts" }, 1, { ...by, whose: "everybody" });
    const target = `client:${client.id}`;
    const { items } = await trail().list({ target, limit: 10 });
    expect(items).toEqual([
      {
        ...by,
        seq: expect.any(Number) as number,
        action: "client.updated",
        target,
        revision: 2,
        changes: { name: { from: "Acme Reports", to: "Acme Facts" } },
      },
      expect.objectContaining({ action: "client.created", revision: 1 }),
    ]);
    const [newest] = items;
    expect(await trail().find(newest?.seq ?? 0)).toEqual(newest);
    expect(await trail().find(2 ** 40)).toBeUndefined();
  });

  it("never tells a secret or its hash", async () => {
    const client = aClient();
    await world().storage.protocol.clientRegistry.create(client, { actor: "operator", at: now });
    const { items } = await trail().list({ target: `client:${client.id}`, limit: 10 });
    expect(JSON.stringify(items)).not.toContain(client.secrets[0]?.hash);
  });

  it("finds what a person did and what was done to them, and nothing else", async () => {
    const { users, userDirectory } = world().storage.identity;
    const user = aUser();
    const person = `user:${user.id}`;
    await users.create(user, undefined, { actor: "operator", at: now });
    const theirs = await done({ actor: person, at: now + 1 });
    await done({ actor: `user:${newId()}`, at: now + 2 });
    await userDirectory.signOut(user.id, { actor: "operator", at: now + 3 });
    expect(await found({ ofPerson: person })).toEqual([person, theirs, person]);
    expect(await trail().count({ ofPerson: person })).toBe(3);
  });

  it("lists the newest first, page by page, whatever is written meanwhile", async () => {
    const actor = `user:${newId()}`;
    const targets: string[] = [];
    for (const at of [0, 1, 1, 2, 3]) targets.unshift(await done({ actor, at: now + at }));
    const read: string[] = [];
    let after: string | undefined;
    do {
      const page = await trail().list({ actor, limit: 2, ...(after === undefined ? {} : { after }) });
      read.push(...targetsOf(page));
      after = page.next;
      await done({ actor, at: now + minute });
    } while (after !== undefined);
    expect(read).toEqual(targets);
  });

  it("finds records by who did it, for whom, to what and to which kind, in which request, and when", async () => {
    const [actor, onBehalfOf, requestId] = [`user:${newId()}`, `user:${newId()}`, newId()];
    const mine = await done({ actor, onBehalfOf, requestId });
    const later = await done({ actor, at: now + minute });
    expect(await found({ actor })).toEqual([later, mine]);
    expect(await found({ onBehalfOf })).toEqual([mine]);
    expect(await found({ requestId })).toEqual([mine]);
    expect(await found({ target: mine })).toEqual([mine]);
    expect(await found({ actor, kind: "client" })).toEqual([later, mine]);
    expect(await found({ actor, kind: "clie" })).toEqual([]);
    expect(await found({ actor, action: "client.created" })).toEqual([later, mine]);
    expect(await found({ actor, action: "client.deleted" })).toEqual([]);
    expect(await found({ actor, from: now + 1 })).toEqual([later]);
    expect(await found({ actor, to: now + minute })).toEqual([mine]);
    expect(await found({ actor, from: now + minute, to: now + minute })).toEqual([]);
  });

  it("finds a part of what stands in a record, sign for sign and whatever the case", async () => {
    const mark = newId();
    const target = await done({ id: `${mark}-50%_Off` });
    expect(await found({ search: { text: `${mark}-50%_OFF`.toUpperCase() } })).toEqual([target]);
    expect(await found({ search: { text: `${mark}-50__` } })).toEqual([]);
    const requestId = `${mark}-request`;
    const other = await done({ requestId });
    expect(await found({ search: { text: requestId } })).toEqual([other]);
  });

  it("finds a person by what no record holds: as who did it, for whom, and to whom", async () => {
    const user = aUser();
    const person = `user:${user.id}`;
    await world().storage.identity.users.create(user, undefined, { actor: "operator", at: now });
    const by = await done({ actor: person, at: now + 1 });
    const behalf = await done({ onBehalfOf: person, at: now + 2 });
    expect(await found({ search: { text: user.username, person } })).toEqual([behalf, by, person]);
  });

  it("counts what it would list", async () => {
    const actor = `user:${newId()}`;
    await done({ actor });
    await done({ actor, at: now + minute });
    expect(await trail().count({ actor })).toBe(2);
    expect(await trail().count({ actor, from: now + 1 })).toBe(1);
    expect(await trail().count({})).toBe((await recordsIn(world())).length);
  });

  it("refuses a mark that is none of its own", async () => {
    await expect(trail().list({ limit: 1, after: "nonsense" })).rejects.toBeInstanceOf(RangeError);
    const foreign = Buffer.from(JSON.stringify(["a", "b"])).toString("base64url");
    await expect(trail().list({ limit: 1, after: foreign })).rejects.toBeInstanceOf(RangeError);
  });
});

function recordsIn({ sql }: World) {
  return sql("SELECT seq FROM audit_events");
}
