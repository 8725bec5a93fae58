import { builtPage, compressedSize, firstLoad, type PageFile } from "@grantway/built-page";
import { beforeAll, describe, expect, it } from "vitest";
import { consoleSources } from "./page-sources.ts";

let files: readonly PageFile[];
beforeAll(async () => {
  files = await builtPage(consoleSources, () => undefined);
});

describe("the first load of the console", () => {
  it("is at most 250 kB compressed, even by a browser that takes nothing better than gzip", () => {
    const bytes = compressedSize(firstLoad(files));
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(250_000);
  });

  it("brings no area, and no language but English", () => {
    const text = firstLoad(files)
      .map(({ content }) => content.toString())
      .join("");
    expect(text).toContain("Find people, clients and pages");
    expect(text).not.toContain("Apps read their public parts");
    expect(text).not.toContain("Personen, Clients und Seiten finden");
    const others = files.filter((file) => !text.includes(file.content.toString()));
    const rest = others.map(({ content }) => content.toString()).join("");
    expect(rest).toContain("Apps read their public parts");
    expect(rest).toContain("Personen, Clients und Seiten finden");
  });
});
