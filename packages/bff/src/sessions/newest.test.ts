import { describe, expect, it } from "vitest";
import { createNewest } from "./newest.ts";
import type { Session } from "./session.ts";

const day = 86_400_000;

function aSession(change: Partial<Session> & { readonly token?: string } = {}): Session {
  const { token = "a", ...others } = change;
  const tokens = { accessToken: token, tokenType: "Bearer", obtainedAt: 0 };
  return { id: "one", turn: 1, signedInAt: 0, scopes: [], tokens, ...others };
}

describe("the newest copies of sessions", () => {
  it("give whoever has an older copy the newer one, and keep a newer one that comes", () => {
    const newest = createNewest(() => 0);
    const [first, second, third] = [1, 2, 3].map((turn) => aSession({ turn, token: `${turn}` }));
    newest.keep(second ?? aSession());
    expect(newest.of(first ?? aSession())).toBe(second);
    expect(newest.of(third ?? aSession())).toBe(third);
  });

  it("prefer the browser's where two servers made the same turn", () => {
    const newest = createNewest(() => 0);
    newest.keep(aSession({ turn: 2, token: "ours" }));
    const theirs = aSession({ turn: 2, token: "theirs" });
    expect(newest.of(theirs)).toBe(theirs);
  });

  it("know that a refresh token was refused, though the browser's copy does not say so", () => {
    const newest = createNewest(() => 0);
    newest.keep(aSession({ refusedSince: 5 }));
    expect(newest.of(aSession())).toMatchObject({ refusedSince: 5 });
  });

  it("of one that was ended are gone, and none is kept any more", () => {
    const newest = createNewest(() => 0);
    newest.end("one");
    newest.keep(aSession({ turn: 9 }));
    expect([newest.of(aSession()), newest.get("one")]).toEqual([undefined, undefined]);
  });

  it("of one that was replaced stay replaced, whatever is refreshed", () => {
    const newest = createNewest(() => 0);
    newest.replace(aSession());
    newest.keep(aSession({ turn: 2 }));
    expect([newest.isReplaced("one"), newest.get("one")?.turn]).toEqual([true, 2]);
  });

  it("are forgotten after a day, and are 5000 at most", () => {
    let now = 0;
    const newest = createNewest(() => now);
    for (let index = 0; index <= 5000; index++) newest.keep(aSession({ id: `${index}` }));
    expect([newest.get("0"), newest.get("1")?.id]).toEqual([undefined, "1"]);
    now = day;
    expect(newest.get("1")).toBeUndefined();
  });
});
