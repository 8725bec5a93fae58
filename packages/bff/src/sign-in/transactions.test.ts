import { describe, expect, it } from "vitest";
import { createSealing } from "../seal/sealing.ts";
import { aKey } from "../testing/a-key.ts";
import { createTransactions } from "./transactions.ts";

const hour = 3_600_000;

function given() {
  let now = 0;
  const transactions = createTransactions({
    cookieName: "bff",
    sealFor: createSealing([aKey]),
    now: () => now,
  });
  const jar = new Map<string, string>();
  const begin = (state: string, returnTo = "/"): void => {
    now += 1;
    const bindings = {
      state,
      redirectUri: "https://app.example/bff/callback/acme",
      codeVerifier: "v".repeat(43),
    };
    const lines = transactions.begin(jar, {
      provider: "acme",
      bindings,
      scopes: ["read"],
      returnTo,
      at: now,
    });
    for (const line of lines) {
      const [, name = "", value = ""] = /^__Host-([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
  };
  return { transactions, jar, begin, pass: (time: number) => void (now += time) };
}

describe("sign-ins under way", () => {
  it("are found by their state, as they were begun", () => {
    const { begin, transactions, jar } = given();
    begin("one", "/orders");
    begin("two");
    expect(transactions.find(jar, "one")?.transaction).toMatchObject({ returnTo: "/orders" });
    expect(transactions.find(jar, "three")).toBeUndefined();
  });

  it("are four at most, the oldest out", () => {
    const { begin, transactions, jar } = given();
    for (const state of ["a", "b", "c", "d", "e", "f"]) begin(state);
    expect(
      ["a", "b", "c", "d", "e", "f"].map((state) => transactions.find(jar, state) !== undefined),
    ).toEqual([false, false, true, true, true, true]);
  });

  it("take 1792 bytes at most, however long the addresses they lead to", () => {
    const { begin, jar, transactions } = given();
    for (const state of ["a", "b", "c"]) begin(state, `/${"x".repeat(600)}`);
    const bytes = [...jar].reduce((sum, [name, value]) => sum + `__Host-${name}=${value}; `.length, 0);
    expect(bytes).toBeLessThanOrEqual(1792);
    expect(transactions.find(jar, "c")).toBeDefined();
  });

  it("are over after an hour, and make room first", () => {
    const { begin, jar, transactions, pass } = given();
    begin("old");
    pass(hour);
    expect(transactions.find(jar, "old")).toBeUndefined();
    begin("new");
    expect(jar.size).toBe(1);
  });

  it("make room when they do not open", () => {
    const { begin, jar } = given();
    jar.set("bff.~spoilt", "AAAA");
    begin("new");
    expect([...jar.keys()]).not.toContain("bff.~spoilt");
  });
});
