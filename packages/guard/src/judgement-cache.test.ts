import { describe, expect, it } from "vitest";
import type { Access, Judgement } from "./access.ts";
import { createJudgementCache } from "./judgement-cache.ts";

const limits = { accepted: 5000, refused: 1000, entries: 3 };

function given(answer: (token: string) => Judgement | Promise<Judgement>) {
  const clock = { now: 0 };
  const asked: string[] = [];
  const told: string[] = [];
  const judge = createJudgementCache({
    limits,
    now: () => clock.now,
    judge: async (token, scopes) => {
      asked.push(token);
      told.push(scopes.join(" "));
      return answer(token);
    },
  });
  return { judge: (token: string, ...scopes: string[]) => judge(token, scopes), asked, told, clock };
}

function accepted(expiresAt?: number, scopes: readonly string[] = []): Judgement {
  const access: Access = {
    subject: "u1",
    username: undefined,
    clientId: undefined,
    scopes,
    expiresAt,
    authenticatedAt: undefined,
    acr: undefined,
    boundTo: undefined,
    organisation: undefined,
    installation: undefined,
    claims: {},
  };
  return { access };
}

describe("the judgement cache", () => {
  it("asks once for one token while its answer is fresh, and again after", async () => {
    const { judge, asked, clock } = given(() => accepted());
    await judge("a");
    clock.now = 4999;
    await judge("a");
    expect(asked).toEqual(["a"]);
    clock.now = 5000;
    await judge("a");
    expect(asked).toEqual(["a", "a"]);
  });

  it("asks again where the clock was set back, so that a revocation is noticed", async () => {
    const { judge, asked, clock } = given(() => accepted());
    await judge("a");
    clock.now = -1;
    await judge("a");
    expect(asked).toEqual(["a", "a"]);
  });

  it("never keeps an accepted token past its own expiry", async () => {
    const { judge, asked, clock } = given(() => accepted(2000));
    await judge("a");
    clock.now = 2000;
    await judge("a");
    expect(asked).toHaveLength(2);
  });

  it("keeps a refusal for a shorter time", async () => {
    const { judge, asked, clock } = given(() => ({ reason: "not active" }));
    await judge("a");
    clock.now = 999;
    await judge("a");
    expect(asked).toHaveLength(1);
    clock.now = 1000;
    await judge("a");
    expect(asked).toHaveLength(2);
  });

  it("shares one judging among all who ask at once", async () => {
    const { judge, asked } = given(() => accepted());
    const answers = await Promise.all(Array.from({ length: 32 }, () => judge("a")));
    expect(asked).toHaveLength(1);
    expect(new Set(answers).size).toBe(1);
  });

  it("does not remember a failure", async () => {
    let down = true;
    const { judge, asked } = given(() => {
      if (down) throw new Error("no answer");
      return accepted();
    });
    await expect(Promise.all([judge("a"), judge("a")])).rejects.toThrow("no answer");
    down = false;
    await expect(judge("a")).resolves.toMatchObject({ access: {} });
    expect(asked).toHaveLength(2);
  });

  describe("of the scopes that requests need", () => {
    const both = () => accepted(undefined, ["read", "write"]);

    it("tells one behind a known answer, once a minute", async () => {
      const { judge, told, clock } = given(both);
      await judge("a", "read");
      await judge("a", "read");
      await judge("a", "read", "write");
      await judge("a", "write");
      expect(told).toEqual(["read", "read write"]);
      for (clock.now = 4000; clock.now < 60_000; clock.now += 4000) await judge("a", "read");
      expect(told).not.toContain("write");
      await judge("a", "read");
      await judge("a", "write");
      expect(told.at(-1)).toBe("write");
    });

    it("tells none of a request that is not let in", async () => {
      const { judge, told } = given(() => accepted(undefined, ["read"]));
      await judge("a", "read");
      await judge("a", "read", "write");
      expect(told).toEqual(["read"]);
    });

    it("answers what is known where telling fails", async () => {
      let down = false;
      const { judge, told } = given(() => {
        if (down) throw new Error("no answer");
        return both();
      });
      await judge("a", "read");
      down = true;
      await expect(judge("a", "write")).resolves.toMatchObject({ access: {} });
      expect(told).toEqual(["read", "write"]);
    });
  });

  it("forgets the oldest token when it is full", async () => {
    const { judge, asked } = given(() => accepted());
    for (const token of ["a", "b", "c", "d", "d", "b", "a"]) await judge(token);
    expect(asked).toEqual(["a", "b", "c", "d", "a"]);
  });
});
