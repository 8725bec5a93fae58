import { describe, expect, it } from "vitest";
import { createBrowserSessions } from "./browser-sessions.ts";
import type { User } from "./ports/users.ts";
import { countingEntropy, openCipher, sessionsInMemory, stillClock } from "./testing/in-memory.ts";

const hour = 3_600_000;

function given() {
  let status: User["status"] = "active";
  const rows = sessionsInMemory(() => status);
  const clock = stillClock();
  const sessions = createBrowserSessions({
    sessions: rows,
    cipher: openCipher,
    entropy: countingEntropy(),
    clock,
    lifetime: 2 * hour,
  });
  const open = (replaces?: string, userId = "ada") =>
    sessions.open({ userId, epoch: 3, address: "192.0.2.1", methods: ["pwd"], replaces });
  return { sessions, rows: rows.rows, clock, open, suspend: () => (status = "suspended") };
}

describe("browser sessions", () => {
  it("prove who signed in, when and how", async () => {
    const { sessions, clock, open } = given();
    const { cookie, expiresAt, user } = await open();
    expect(user).toEqual({
      userId: "ada",
      sessionId: "id-000001",
      sid: "id-000001",
      epoch: 3,
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
    await sessions.end(user.sessionId);
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
    await sessions.end(cookie);
    expect(await sessions.check(cookie)).toBeUndefined();
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
