import { describe, expect, it } from "vitest";
import type { Scope } from "../scope.ts";
import { scopeProblems } from "./scope-rules.rfc6749.ts";

const read: Scope = { key: "notes:read", title: "Read your notes", risk: "low", access: "see" };
const problems = (differences: Partial<Scope>) =>
  scopeProblems({ ...read, ...differences }).map(({ path }) => path.join("/"));

describe("a scope", () => {
  it.each<Partial<Scope>>([
    {},
    { key: "!" },
    { key: "https://api.example/read" },
    { key: "x".repeat(100) },
    { detail: "All of them." },
  ])("may be %j", (differences) => {
    expect(problems(differences)).toEqual([]);
  });

  it.each([".", ".."])("is not called %j, which names nothing in an address, RFC 3986 §5.2.4", (key) => {
    expect(problems({ key })).toEqual(["key"]);
  });

  it.each(["", "a b", 'a"b', "a\\b", "ä", "a\u0000", "x".repeat(101)])(
    "is not called %j, which is no scope-token, RFC 6749 §3.3",
    (key) => {
      expect(problems({ key })).toEqual(["key"]);
    },
  );

  it("is told of every problem at once", () => {
    const wrong = { key: "", title: "", detail: "a\u202Eb", risk: "none", access: "delete" };
    expect(problems(wrong as unknown as Scope)).toEqual(["key", "title", "detail", "risk", "access"]);
  });
});
