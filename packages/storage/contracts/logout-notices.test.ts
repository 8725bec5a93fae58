import { describe, expect, it } from "vitest";
import { onFreshWorlds, sixteen } from "./on-each-adapter.ts";
import { aClient, aSession, aUser, day, minute, now, operator, themselves } from "./people-and-clients.ts";

const uri = "https://app.example/ended";

onFreshWorlds("LogoutNotices", (fresh) => {
  /** Ada in a session, with a client that is told and one that is not. */
  async function given(how = { brief: false }) {
    const world = await fresh(how);
    const { identity, protocol } = world.storage;
    const user = aUser();
    await identity.users.create(user, "hash", operator);
    const session = aSession(user.id);
    const sid = await identity.sessions.open(session, undefined, themselves);
    const client = aClient({ backchannelLogoutUri: uri });
    const deaf = aClient();
    for (const one of [client, deaf]) {
      await protocol.clientRegistry.create(one, operator);
      await protocol.signedInClients.note({ sid, clientId: one.id });
      await protocol.signedInClients.note({ sid, clientId: one.id });
    }
    const claim = (at = now, most = 100) => protocol.logoutNotices.claim({ at, until: at + minute, most });
    return { world, identity, protocol, user, session, sid, client, claim };
  }
  type Given = Awaited<ReturnType<typeof given>>;

  describe("whatever ends a session", () => {
    it.each<[string, (given: Given) => Promise<unknown>]>([
      ["the person signs out", ({ identity, session }) => identity.sessions.end(session.id, themselves)],
      ["it is revoked", ({ identity, sid }) => identity.sessionDirectory.end(sid, operator)],
      [
        "the person ends it elsewhere",
        ({ identity, user, sid }) => identity.sessionDirectory.endOwn(user.id, sid, operator),
      ],
      [
        "the person ends all others",
        ({ identity, user }) => identity.sessionDirectory.endOthers(user.id, "another", operator),
      ],
      [
        "an administrator signs the person out",
        ({ identity, user }) => identity.userDirectory.signOut(user.id, operator),
      ],
      [
        "the person gets another password",
        ({ identity, user }) => identity.userDirectory.setPassword(user.id, "other", operator),
      ],
      [
        "the person is suspended",
        ({ identity, user }) => identity.userDirectory.update({ ...user, status: "suspended" }, 1, operator),
      ],
      ["the person is erased", ({ identity, user }) => identity.userDirectory.delete(user.id, 1, operator)],
      [
        "somebody else signs in at the same browser",
        async ({ identity, session }) => {
          const other = aUser();
          await identity.users.create(other, "hash", operator);
          await identity.sessions.open(aSession(other.id), session.id, themselves);
        },
      ],
    ])("tells the clients that want it, once: %s", async (__, ends) => {
      const here = await given({ brief: true });
      const { client, claim, sid, user } = here;
      await expect(claim()).resolves.toEqual([]);
      await ends(here);
      await expect(claim()).resolves.toEqual([
        { sid, clientId: client.id, userId: user.id, uri, attempt: 1 },
      ]);
      await expect(claim()).resolves.toEqual([]);
    });

    it("says to whoever signs out which clients want to be told", async () => {
      const { identity, session, client } = await given();
      const told = await identity.sessions.end(session.id, themselves);
      expect(told).toContain(client.id);
      await expect(identity.sessions.end(session.id, themselves)).resolves.toEqual([]);
    });

    it("tells nobody of a session that goes on, because the person signed in again", async () => {
      const { identity, session, sid, user, claim, client } = await given();
      const again = aSession(user.id, { expiresAt: now + 2 * day });
      await identity.sessions.open(again, session.id, themselves);
      await expect(claim()).resolves.toEqual([]);
      await identity.sessions.end(again.id, themselves);
      await expect(claim()).resolves.toMatchObject([{ sid, clientId: client.id }]);
    });

    it("tells nobody where the decision was not taken", async () => {
      const { identity, claim } = await given();
      await expect(identity.sessionDirectory.end("never ours", operator)).resolves.toBe("unknown");
      await expect(claim()).resolves.toEqual([]);
    });

    it("tells no client that signed somebody in by a session that had ended", async () => {
      const { identity, protocol, session, sid, claim } = await given();
      await identity.sessions.end(session.id, themselves);
      const late = aClient({ backchannelLogoutUri: uri });
      await protocol.clientRegistry.create(late, operator);
      await protocol.signedInClients.note({ sid, clientId: late.id });
      await identity.sessions.end(session.id, themselves);
      expect((await claim()).map(({ clientId }) => clientId)).not.toContain(late.id);
    });
  });

  it("gives each notice to one of sixteen, and again when its time is over", async () => {
    const { identity, session, claim } = await given();
    await identity.sessions.end(session.id, themselves);
    const claims = await sixteen(() => claim());
    expect(claims.flat()).toHaveLength(1);
    await expect(claim(now + minute)).resolves.toMatchObject([{ attempt: 2 }]);
  });

  it("forgets what was told, and waits with what is to be told again", async () => {
    const { identity, protocol, session, claim, client, sid } = await given();
    await identity.sessions.end(session.id, themselves);
    await claim();
    const notice = { sid, clientId: client.id };
    await protocol.logoutNotices.settle(notice, now + 5 * minute);
    await expect(claim(now + 5 * minute - 1)).resolves.toEqual([]);
    await expect(claim(now + 5 * minute)).resolves.toMatchObject([{ attempt: 2 }]);
    await protocol.logoutNotices.settle(notice);
    await expect(claim(now + day)).resolves.toEqual([]);
  });

  it("tells no client that wants it no more, or is gone", async () => {
    const { identity, protocol, session, claim, client } = await given();
    await identity.sessions.end(session.id, themselves);
    await protocol.clientRegistry.update({ ...client, backchannelLogoutUri: null }, 1, operator);
    await expect(claim()).resolves.toEqual([]);
    await expect(protocol.clientRegistry.delete(client.id, 2, operator)).resolves.toBe("deleted");
  });

  it("forgets who signed in when the session is over by itself", async () => {
    const { world } = await given();
    await world.storage.sweep(now + day - 1);
    await expect(world.sql("SELECT sid FROM session_clients")).resolves.toHaveLength(2);
    await world.storage.sweep(now + day);
    await expect(world.sql("SELECT sid FROM session_clients")).resolves.toEqual([]);
  });
});
