import { describe, expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { createConnection } from "./connection.ts";
import type { Tokens } from "./sign-in.ts";

const tokens = (n: number, expiresAt = 900_000): Tokens => ({
  accessToken: `at-${n}`,
  refreshToken: `rt-${n}`,
  scopes: ["read"],
  expiresAt,
});

function given(options: { first?: Tokens; refresh?: () => Tokens | "ended" | "unreachable" } = {}) {
  const refreshed: string[] = [];
  const connection = createConnection({
    tokens: options.first ?? tokens(1),
    now: () => 0,
    refresh: async ({ refreshToken = "" }) => {
      refreshed.push(refreshToken);
      return options.refresh?.() ?? tokens(2);
    },
  });
  return { connection, refreshed };
}

const accepting =
  (good: string) =>
  async (token: string): Promise<Answer<string>> =>
    token === good ? { got: "data", data: token } : { got: "unauthorized" };

describe("the connection", () => {
  it("uses the token while it is good", async () => {
    const { connection, refreshed } = given();
    expect(await connection.call(accepting("at-1"))).toEqual({ got: "data", data: "at-1" });
    expect(refreshed).toEqual([]);
  });

  it("renews a token about to end before using it", async () => {
    const { connection } = given({ first: tokens(1, 10_000) });
    expect(await connection.call(accepting("at-2"))).toEqual({ got: "data", data: "at-2" });
    expect(connection.current().renewals).toBe(1);
  });

  it("renews once for all calls that were refused, so that no refresh token is used twice", async () => {
    const { connection, refreshed } = given();
    const answers = await Promise.all([1, 2, 3, 4].map(() => connection.call(accepting("at-2"))));
    expect(answers.every(({ got }) => got === "data")).toBe(true);
    expect(refreshed).toEqual(["rt-1"]);
  });

  it("ends when a renewed token is refused as well, and tries no further", async () => {
    const { connection, refreshed } = given();
    expect(await connection.call(accepting("none"))).toEqual({ got: "ended" });
    expect(refreshed).toHaveLength(1);
  });

  it.each(["ended", "unreachable"] as const)("says %s when the provider does", async (outcome) => {
    const { connection } = given({ refresh: () => outcome });
    expect(await connection.renew()).toBe(outcome);
    expect(await connection.call(accepting("at-2"))).toEqual({ got: outcome });
    expect(connection.current().tokens.accessToken).toBe("at-1");
  });

  it("hands on every other answer as it is", async () => {
    const { connection, refreshed } = given();
    expect(await connection.call(async () => ({ got: "forbidden" }))).toEqual({ got: "forbidden" });
    expect(refreshed).toEqual([]);
  });
});
