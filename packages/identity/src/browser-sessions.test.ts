import { describe, expect, it } from "vitest";
import { createBrowserSessions } from "./browser-sessions.ts";
import type { ByThemselves } from "./ports/sessions.ts";
import { aUser } from "./testing/a-user.ts";
import { peopleInMemory } from "./testing/people-in-memory.ts";
import { sessionsInMemory } from "./testing/sessions-in-memory.ts";
import { countingEntropy, openCipher, stillClock } from "./testing/stand-ins.ts";

const hour = 3_600_000;

function given() {
  const people = peopleInMemory();
  for (const id of ["ada", "eve"]) people.add(aUser({ id, username: id }));
  const kept = sessionsInMemory(people).sessions;
  const said: ByThemselves[] = [];
  const clock = stillClock();
  const sessions = createBrowserSessions({
    sessions: {
      find: (id) => kept.find(id),
      open(session, replaces, by) {
        said.push(by);
        return kept.open(session, replaces, by);
      },
      end(id, by) {
        said.push(by);
        return kept.end(id, by);
      },
    },
    cipher: openCipher,
    entropy: countingEntropy(),
    clock,
    lifetime: 2 * hour,
  });
  const open = (replaces?: string, userId = "ada") =>
    sessions.open({
      userId,
      epoch: 0,
      address: "192.0.2.1",
      device: "Firefox on Linux",
      methods: ["pwd"],
      replaces,
      requestId: "request-1",
    });
  const suspend = () => {
    for (const row of people.rows) row.user = { ...row.user, status: "suspended" };
  };
  return { sessions, said, rows: people.openSessions, clock, open, suspend };
}

describe("browser sessions", () => {
  it("prove who signed in, when and how", async () => {
    const { sessions, clock, open } = given();
    const { cookie, expiresAt, user } = await open();
    expect(user).toEqual({
      userId: "ada",
      sessionId: "id-000001",
      sid: "id-000001",
      epoch: 0,
      authenticatedAt: clock(),
      methods: ["pwd"],
    });
    expect(await sessions.check(cookie)).toEqual(user);
    expect(expiresAt).toBe(clock() + 2 * hour);
  });

  it("keep their id out of sight", async () => {
    const { cookie } = await given().open();
    expect(cookie).toMatch(/^gwss_/);
    expect(cookie).not.toContain("id-000001");
  });

  it("rotate on sign-in: the cookie from before opens nothing any more", async () => {
    const { sessions, rows, open } = given();
    const before = await open();
    const after = await open(before.cookie);
    expect(after.user.sessionId).not.toBe(before.user.sessionId);
    expect(await sessions.check(before.cookie)).toBeUndefined();
    expect([...rows.keys()]).toEqual([after.user.sessionId]);
  });

  it("keep their sid when the same person signs in again, and for nobody else", async () => {
    const { open } = given();
    const first = await open();
    const again = await open(first.cookie);
    expect(again.user.sid).toBe(first.user.sid);
    const other = await open(again.cookie, "eve");
    expect(other.user.sid).toBe(other.user.sessionId);
  });

  it("take no session id from the browser: a made-up cookie neither opens nor ends one", async () => {
    const { sessions, rows, open } = given();
    const { user } = await open("gwss_test0000");
    await sessions.end(user.sessionId, "request-1");
    expect(await sessions.check(user.sessionId)).toBeUndefined();
    expect(rows.size).toBe(1);
  });

  it("end a fixed time after the sign-in, however much they are used", async () => {
    const { sessions, clock, open } = given();
    const { cookie } = await open();
    clock.advance(hour);
    expect(await sessions.check(cookie)).toBeDefined();
    clock.advance(hour - 1);
    expect(await sessions.check(cookie)).toBeDefined();
    clock.advance(1);
    expect(await sessions.check(cookie)).toBeUndefined();
  });

  it("end when the person signs out", async () => {
    const { sessions, open } = given();
    const { cookie } = await open();
    await sessions.end(cookie, "request-1");
    expect(await sessions.check(cookie)).toBeUndefined();
  });

  it("say in which request and when they are opened and ended", async () => {
    const { said, sessions, clock, open } = given();
    const { cookie } = await open();
    clock.advance(hour);
    await sessions.end(cookie, "request-2");
    expect(said).toEqual([
      { requestId: "request-1", at: clock() - hour },
      { requestId: "request-2", at: clock() },
    ]);
  });

  it("prove nobody while the user is suspended", async () => {
    const { sessions, open, suspend } = given();
    const { cookie } = await open();
    suspend();
    expect(await sessions.check(cookie)).toBeUndefined();
  });

  it("prove nobody without a cookie", async () => {
    expect(await given().sessions.check(undefined)).toBeUndefined();
  });
});
