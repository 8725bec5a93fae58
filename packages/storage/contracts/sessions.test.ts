import { expect, it } from "vitest";
import { identityInMemory } from "./fakes.ts";
import { onEachAdapter, onEachAdapterAndFake, recordsOf, sixteen } from "./on-each-adapter.ts";
import { aSession, aUser, now, operator, themselves } from "./people-and-clients.ts";

onEachAdapterAndFake("Sessions", identityInMemory, (ports) => {
  const sessions = () => ports().sessions;

  async function signedIn() {
    const user = aUser();
    await ports().users.create(user, "hash", operator);
    return { user, session: aSession(user.id) };
  }

  it("finds an open session with its user as they are now", async () => {
    const { user, session } = await signedIn();
    const suspended = { ...user, status: "suspended" } as const;
    await ports().userDirectory.update(suspended, 1, operator);
    const opened = { ...session, epoch: 1, sid: session.id };
    await sessions().open(opened, undefined, themselves);
    await expect(sessions().find(session.id)).resolves.toEqual({ session: opened, userStatus: "suspended" });
    await ports().userDirectory.update(user, 2, operator);
    await expect(sessions().find(session.id)).resolves.toEqual({ session: opened, userStatus: "active" });
  });

  it("finds none that was opened in another epoch of the person: their password was replaced meanwhile", async () => {
    const { user, session } = await signedIn();
    await ports().userDirectory.setPassword(user.id, "new", operator);
    await sessions().open(session, undefined, themselves);
    await expect(sessions().find(session.id)).resolves.toBeUndefined();
    const next = aSession(user.id, { epoch: 1 });
    await sessions().open(next, undefined, themselves);
    await expect(sessions().find(next.id)).resolves.toBeDefined();
  });

  it("keeps its sid when the same person signs in again, and for nobody else", async () => {
    const { user, session } = await signedIn();
    const { session: others } = await signedIn();
    const again = aSession(user.id);
    const open = (opened: typeof session, replaces?: string) => sessions().open(opened, replaces, themselves);
    await expect(open(session)).resolves.toBe(session.id);
    await expect(open(again, session.id)).resolves.toBe(session.id);
    await expect(open(others, again.id)).resolves.toBe(others.id);
    await expect(open(aSession(user.id), "never ours")).resolves.not.toBe(session.id);
  });

  it("ends the session it replaces and no other", async () => {
    const { user, session } = await signedIn();
    const [beside, next] = [aSession(user.id), aSession(user.id)];
    await sessions().open(session, undefined, themselves);
    await sessions().open(beside, undefined, themselves);
    await sessions().open(next, session.id, themselves);
    await expect(sessions().find(session.id)).resolves.toBeUndefined();
    await expect(sessions().find(beside.id)).resolves.toBeDefined();
    await expect(sessions().find(next.id)).resolves.toBeDefined();
  });

  it("keeps the session to be replaced when the new one cannot be opened", async () => {
    const { session } = await signedIn();
    await sessions().open(session, undefined, themselves);
    await expect(sessions().open(aSession("nobody"), session.id, themselves)).rejects.toBeInstanceOf(Error);
    await expect(sessions().find(session.id)).resolves.toBeDefined();
  });

  it("ends at once, and as often as it is asked to", async () => {
    const { session } = await signedIn();
    await sessions().open(session, undefined, themselves);
    await sixteen(() => sessions().end(session.id, themselves));
    await expect(sessions().find(session.id)).resolves.toBeUndefined();
  });

  it("leaves expiry to the caller", async () => {
    const { user } = await signedIn();
    const old = { ...aSession(user.id), expiresAt: 1 };
    await sessions().open(old, undefined, themselves);
    await expect(sessions().find(old.id)).resolves.toMatchObject({ session: old });
  });

  it("finds nothing under an id nobody was given", async () => {
    await expect(sessions().find("a\0b")).resolves.toBeUndefined();
  });
});

onEachAdapter("Sessions and their records", (world) => {
  it("records once that the person signed in and out, by which request and from where", async () => {
    const { users, sessions } = world().storage.identity;
    const user = aUser();
    await users.create(user, "hash", operator);
    const session = aSession(user.id);
    await sessions.open(session, undefined, themselves);
    await sixteen(() => sessions.end(session.id, { requestId: "request-2", at: now + 1 }));
    const target = `session:${session.id}`;
    const by = { actor: `user:${user.id}`, on_behalf_of: null, revision: null, changes: null };
    await expect(recordsOf(world(), target)).resolves.toEqual([
      { ...by, action: "session.opened", request_id: "request-1" },
      { ...by, action: "session.ended", request_id: "request-2" },
    ]);
    const details = await world().sql(`SELECT at, detail FROM audit_events WHERE target = '${target}'`);
    expect(details.map(({ at, detail }) => [Number(at), detail])).toEqual([
      [now, "192.0.2.1"],
      [now + 1, null],
    ]);
  });

  it("says that the database refused a session of nobody", async () => {
    const opened = world().storage.identity.sessions.open(aSession("nobody"), undefined, themselves);
    await expect(opened).rejects.toMatchObject({ code: "failed" });
  });
});
