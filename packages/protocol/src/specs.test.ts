import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { specifications } from "./specs.ts";

const folder = new URL(".", import.meta.url).pathname;
const sources = globSync("**/*.ts", { cwd: folder }).filter((file) => !file.endsWith(".test.ts"));
const links = sources.flatMap((file) =>
  [...readFileSync(folder + file, "utf8").matchAll(/@see \{@link (\S+) \| (.+?) §/g)].map(([, url, id]) => ({
    file,
    url: url?.split("#")[0],
    id,
  })),
);

describe("the list of specifications", () => {
  it("holds every specification the source links, under the same name and address", () => {
    expect(links.length).toBeGreaterThan(20);
    for (const { id, url, file } of links) {
      expect.soft(specifications, `${file} links ${id}`).toContainEqual(expect.objectContaining({ id, url }));
    }
  });

  it("holds none that no file links", () => {
    const linked = new Set(links.map(({ id }) => id));
    expect(specifications.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([]);
  });
});
