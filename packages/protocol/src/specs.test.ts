import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { features, optionalFeatures } from "./provider.ts";
import { rulesHoldTo } from "./specs.ts";

const folder = new URL(".", import.meta.url).pathname;
const sources = globSync("**/*.ts", { cwd: folder }).filter((file) => !file.endsWith(".test.ts"));
const links = sources.flatMap((file) =>
  [...readFileSync(folder + file, "utf8").matchAll(/@see \{@link (\S+) \| (.+?) §/g)].map(([, url, id]) => ({
    file,
    url: url?.split("#")[0],
    id,
  })),
);
const claimed = [
  ...[...features, ...optionalFeatures].flatMap(({ specifications }) => specifications),
  ...rulesHoldTo,
];

describe("the specifications that features and rules hold to", () => {
  it("are all the source links, under the same name and address", () => {
    expect(links.length).toBeGreaterThan(20);
    for (const { id, url, file } of links) {
      expect.soft(claimed, `${file} links ${id}`).toContainEqual(expect.objectContaining({ id, url }));
    }
  });

  it("are none that no file links", () => {
    const linked = new Set(links.map(({ id }) => id));
    expect(claimed.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([]);
  });

  it("have one title and address each", () => {
    for (const one of claimed) {
      expect(claimed.filter(({ id, url }) => id === one.id || url === one.url)).toEqual(
        claimed.filter(({ id }) => id === one.id).map(() => one),
      );
    }
  });
});
