import { describe, expect, it } from "vitest";
import { asksHighRisk, askedScopes } from "./asked-scopes.ts";

const notes = { audience: "https://notes.example", name: "Notes" };
const read = {
  key: "read",
  audience: notes.audience,
  title: "Read your notes",
  risk: "low",
  access: "see",
} as const;
const wipe = { ...read, key: "wipe", title: "Delete all", detail: "For good.", risk: "high" } as const;
const email = { key: "email", title: "See your email address", risk: "low", access: "see" } as const;
const catalogue = { apis: [notes], scopes: new Map([read, wipe, email].map((scope) => [scope.key, scope])) };
const asking = (...keys: readonly string[]) => ({
  scopes: keys.map((scope) => ({ scope, purpose: `For ${scope}.`, optional: scope === "wipe" })),
});

describe("what people are asked of a version", () => {
  it("is what it asks for, as the catalogue tells of it now", () => {
    const { title, risk, access } = read;
    expect(askedScopes(asking("read", "email"), catalogue)).toEqual([
      { scope: "read", purpose: "For read.", optional: false, title, risk, access, api: "Notes" },
      { scope: "email", purpose: "For email.", optional: false, title: email.title, risk, access },
    ]);
    expect(askedScopes(asking("wipe"), catalogue)).toMatchObject([{ detail: "For good.", optional: true }]);
  });

  it("leaves out what is gone from the catalogue, whatever it is called", () => {
    expect(askedScopes(asking("gone", "__proto__", "constructor"), catalogue)).toEqual([]);
  });

  it("is of a high risk if any of it is, what may be declined too", () => {
    expect(asksHighRisk(asking("read", "email", "gone"), catalogue)).toBe(false);
    expect(asksHighRisk(asking("read", "wipe"), catalogue)).toBe(true);
  });
});
