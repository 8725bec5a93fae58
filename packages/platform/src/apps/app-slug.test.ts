import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf, slugProblems } from "./app-slug.ts";

describe("the slug of an app", () => {
  it.each(["acme", "acme-reports", "a1", "x-2-y", "a".repeat(32)])("can be %s", (slug) => {
    expect(slugProblems(slug)).toEqual([]);
  });

  it.each([
    "",
    "a",
    "-acme",
    "acme-",
    "ac--me",
    "Acme",
    "1acme",
    "acme.reports",
    "а-cyrillic",
    "a/b",
    "..",
    "a".repeat(33),
    "0190a8e2-7b1c-7def-8a00-000000000000",
  ])("cannot be %j", (slug) => {
    expect(slugProblems(slug)).toMatchObject([{ path: ["slug"], rule: "app-slug" }]);
  });

  it.each([
    ["Acme Reports", "acme-reports"],
    ["  Größe & Maß ", "gro-e-ma"],
    ["Éclair", "eclair"],
    ["24/7 Watch", "watch"],
    ["報告", "app"],
    ["", "app"],
  ])("of %j is proposed as %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("is proposed for whatever name, and is always one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(slugProblems(slugOf(name))).toEqual([]);
      }),
    );
  });
});
