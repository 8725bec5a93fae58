import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSessions } from "./sessions.ts";

const hour = 3_600_000;

function given() {
  let now = 0;
  const sessions = createSessions({ now: () => now, random: randomBytes });
  return { sessions, pass: (milliseconds: number) => void (now += milliseconds) };
}

describe("links and sessions", () => {
  it("open one session a link, whoever else tries the same link", () => {
    const { sessions } = given();
    const link = sessions.newLink();
    const opened = Array.from({ length: 16 }, () => sessions.open(link));
    expect(opened.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it("end after twelve hours without use, and go on while they are used", () => {
    const { sessions, pass } = given();
    const { cookie, key } = sessions.open(sessions.newLink()) ?? { cookie: "", key: "" };
    pass(11 * hour);
    expect(sessions.admits(cookie, key)).toBe(true);
    pass(11 * hour);
    expect(sessions.admits(cookie, key)).toBe(true);
    pass(13 * hour);
    expect(sessions.admits(cookie, key)).toBe(false);
  });

  it("refuse a link that lay about for too long", () => {
    const { sessions, pass } = given();
    const link = sessions.newLink();
    pass(13 * hour);
    expect(sessions.open(link)).toBeUndefined();
  });

  it("refuse the halves of two sessions", () => {
    const { sessions } = given();
    const [a, b] = [sessions.open(sessions.newLink()), sessions.open(sessions.newLink())];
    expect(sessions.admits(a?.cookie, b?.key)).toBe(false);
    expect(sessions.admits(undefined, a?.key)).toBe(false);
    expect(sessions.admits(a?.cookie, undefined)).toBe(false);
  });

  it("are sixteen at the most: the oldest goes", () => {
    const { sessions } = given();
    const all = Array.from({ length: 17 }, () => sessions.open(sessions.newLink()));
    expect(all.map((one) => sessions.admits(one?.cookie, one?.key))).toEqual([
      false,
      ...Array.from({ length: 16 }, () => true),
    ]);
  });
});
