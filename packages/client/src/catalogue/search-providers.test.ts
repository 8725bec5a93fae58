import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
import { searchProviders } from "./search-providers.ts";

const find = (words: string) => searchProviders(catalogue, words).map(({ id }) => id);

describe("searching the catalogue", () => {
  it.each([
    ["github", "github"],
    ["GitHub", "github"],
    ["  git   hub ", "github"],
    ["monday.com", "monday"],
    ["hydra ory", "ory-hydra"],
    ["commcare", "commcare-hq"],
    ["intuit", "quickbooks"],
  ])("finds %j by name, id or service", (words, id) => {
    expect(find(words)[0]).toBe(id);
  });

  it.each([
    ["githb", "github"],
    ["spotfiy", "spotify"],
    ["slackk", "slack"],
    ["nition", "notion"],
    ["zoon", "zoom"],
  ])("forgives one slip: %s", (words, id) => {
    expect(find(words)).toContain(id);
  });

  it("forgives none in words of less than four letters", () => {
    expect(find("bux")).not.toContain("box");
  });

  it("puts what is called so before what is only mentioned", () => {
    const [first, ...others] = find("google");
    expect(first).toBe("google");
    expect(find("graphql")).toEqual(expect.arrayContaining(["linear", "monday"]));
    expect(others.every((id) => id !== "google")).toBe(true);
  });

  it("wants every word, and answers nothing for nonsense", () => {
    expect(find("slack xylophone")).toEqual([]);
    expect(find("zzzzqq")).toEqual([]);
  });

  it("shows all for no words", () => {
    expect(find("")).toHaveLength(catalogue.length);
    expect(find(" ., ")).toHaveLength(catalogue.length);
  });

  it("finds every provider first or among its namesakes by its id and by its name", () => {
    for (const { id, name } of catalogue) {
      expect(find(id)).toContain(id);
      expect(find(name)).toContain(id);
    }
  });

  it("never throws, never answers one twice, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (words) => {
        const ids = find(words);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});
