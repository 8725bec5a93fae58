import { expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aSession, aUser, now, operator } from "./people-and-clients.ts";

onEachAdapter("Sessions", (world) => {
  const sessions = () => world().storage.identity.sessions;

  async function signedIn() {
    const user = aUser();
    await world().storage.identity.users.create(user, "hash");
    return { user, session: aSession(user.id) };
  }

  it("finds an open session with its user as they are now", async () => {
    const { user, session } = await signedIn();
    await sessions().open(session, undefined);
    const opened = { ...session, sid: session.id };
    await expect(sessions().find(session.id)).resolves.toEqual({ session: opened, userStatus: "active" });
    await world().sql(`UPDATE users SET status = 'suspended' WHERE id = '${user.id}'`);
    await expect(sessions().find(session.id)).resolves.toEqual({ session: opened, userStatus: "suspended" });
  });

  it("finds none that was opened in another epoch of the person: their password was replaced meanwhile", async () => {
    const { user, session } = await signedIn();
    await world().storage.identity.userDirectory.setPassword(user.id, "new", operator);
    await sessions().open(session, undefined);
    await expect(sessions().find(session.id)).resolves.toBeUndefined();
    const next = aSession(user.id, { epoch: 1 });
    await sessions().open(next, undefined);
    await expect(sessions().find(next.id)).resolves.toBeDefined();
  });

  it("keeps its sid when the same person signs in again, and for nobody else", async () => {
    const { user, session } = await signedIn();
    const { session: others } = await signedIn();
    const again = aSession(user.id);
    await expect(sessions().open(session, undefined)).resolves.toBe(session.id);
    await expect(sessions().open(again, session.id)).resolves.toBe(session.id);
    await expect(sessions().open(others, again.id)).resolves.toBe(others.id);
    await expect(sessions().open(aSession(user.id), "never ours")).resolves.not.toBe(session.id);
  });

  it("records once that the person signed out", async () => {
    const { user, session } = await signedIn();
    await sessions().open(session, undefined);
    await sixteen(() => sessions().end(session.id, now + 1));
    const sql = `SELECT actor, at FROM audit_events WHERE target = 'session:${session.id}' AND action = 'session.ended'`;
    const records = await world().sql(sql);
    expect(records.map(({ actor, at }) => [actor, Number(at)])).toEqual([[`user:${user.id}`, now + 1]]);
  });

  it("ends the session it replaces and no other", async () => {
    const { user, session } = await signedIn();
    const [beside, next] = [aSession(user.id), aSession(user.id)];
    await sessions().open(session, undefined);
    await sessions().open(beside, undefined);
    await sessions().open(next, session.id);
    await expect(sessions().find(session.id)).resolves.toBeUndefined();
    await expect(sessions().find(beside.id)).resolves.toBeDefined();
    await expect(sessions().find(next.id)).resolves.toBeDefined();
  });

  it("keeps the session to be replaced when the new one cannot be opened", async () => {
    const { session } = await signedIn();
    await sessions().open(session, undefined);
    await expect(sessions().open(aSession("nobody"), session.id)).rejects.toMatchObject({ code: "failed" });
    await expect(sessions().find(session.id)).resolves.toBeDefined();
  });

  it("ends at once, and as often as it is asked to", async () => {
    const { session } = await signedIn();
    await sessions().open(session, undefined);
    await sixteen(() => sessions().end(session.id, now));
    await expect(sessions().find(session.id)).resolves.toBeUndefined();
  });

  it("leaves expiry to the caller", async () => {
    const { user } = await signedIn();
    const old = { ...aSession(user.id), expiresAt: 1 };
    await sessions().open(old, undefined);
    await expect(sessions().find(old.id)).resolves.toMatchObject({ session: old });
  });

  it("finds nothing under an id nobody was given", async () => {
    await expect(sessions().find("a\0b")).resolves.toBeUndefined();
  });
});
