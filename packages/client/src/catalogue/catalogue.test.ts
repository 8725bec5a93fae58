import { describe, expect, it } from "vitest";
import { checkDefinition } from "../check-definition.ts";
import { catalogue } from "./catalogue.ts";

describe("the catalogue", () => {
  it("knows at least 60 providers, each once, in alphabetical order", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  it.each(catalogue.map((entry) => [entry.id, entry] as const))("%s can be used as it is", (_, entry) => {
    expect(checkDefinition(entry, { catalogue: true })).toEqual([]);
  });

  it.each(catalogue.map((entry) => [entry.id, entry] as const))(
    "%s says when and with which https pages it was compared",
    (_, { checkedOn, source = [], homepage }) => {
      expect(checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(source.length).toBeGreaterThan(0);
      const pages = homepage === undefined ? source : [...source, homepage];
      expect(pages.filter((page) => !page.startsWith("https://"))).toEqual([]);
    },
  );

  it("speaks to every provider over https", () => {
    const plain = catalogue.filter(({ endpoints = {} }) =>
      Object.values(endpoints).some((url: string) => url.startsWith("http://")),
    );
    expect(plain.map(({ id }) => id)).toEqual([]);
  });
});
