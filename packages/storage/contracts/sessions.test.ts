import { expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aUser, day, newId, now, operator } from "./people-and-clients.ts";

onEachAdapter("Sessions", (world) => {
  const sessions = () => world().storage.sessions;

  async function signedIn() {
    const user = aUser();
    await world().storage.users.create(user, "hash");
    return { user, session: aSession(user.id) };
  }
  function aSession(userId: string) {
    return { id: newId(), userId, authenticatedAt: now, methods: ["pwd", "otp"], expiresAt: now + day };
  }

  it("finds an open session with its user as they are now", async () => {
    const { user, session } = await signedIn();
    await sessions().open(session, undefined);
    await expect(sessions().find(session.id)).resolves.toEqual({ session, userStatus: "active" });
    await world().storage.userDirectory.update({ ...user, status: "suspended" }, operator);
    await expect(sessions().find(session.id)).resolves.toEqual({ session, userStatus: "suspended" });
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
    await sixteen(() => sessions().end(session.id));
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
