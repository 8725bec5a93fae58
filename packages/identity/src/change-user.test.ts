import { describe, expect, it } from "vitest";
import { changeUser } from "./change-user.ts";
import { aUser } from "./testing/a-user.ts";

const ada = aUser({ groups: ["staff"], createdAt: 1, updatedAt: 2 });

describe("a change of a person", () => {
  it("touches what is said and leaves the rest", () => {
    expect(changeUser(ada, {}, 9)).toEqual({ ...ada, updatedAt: 9 });
    const changes = {
      username: "grace",
      name: "Grace",
      role: "support",
      groups: [],
      status: "suspended",
    } as const;
    expect(changeUser(ada, changes, 9)).toEqual({ ...ada, ...changes, updatedAt: 9 });
  });

  it.each<[string, Parameters<typeof changeUser>[1], boolean]>([
    ["takes another address for one that nobody verified", { email: "grace@example.com" }, false],
    ["takes it for verified where that is said", { email: "grace@example.com", emailVerified: true }, true],
    ["leaves the same address verified", { email: " ada@example.com " }, true],
    ["says that an address is not verified after all", { emailVerified: false }, false],
  ])("%s", (_, changes, verified) => {
    expect(changeUser(ada, changes, 9).emailVerified).toBe(verified);
  });

  it("keeps one form of the same characters, without blanks around, each group once", () => {
    expect(changeUser(ada, { name: " Jo\u0308rg ", groups: ["a", "a ", "b"] }, 9)).toMatchObject({
      name: "J\u00f6rg",
      groups: ["a", "b"],
    });
  });
});
