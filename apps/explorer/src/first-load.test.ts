import { builtPage, compressedSize, firstLoad, type PageFile } from "@grantway/built-page";
import { beforeAll, describe, expect, it } from "vitest";
import { explorerSources } from "./page-sources.ts";

let files: readonly PageFile[];
beforeAll(async () => {
  files = await builtPage(explorerSources, () => undefined);
});

describe("the first load of the explorer", () => {
  it("is at most 250 kB compressed, even by a browser that takes nothing better than gzip", () => {
    const bytes = compressedSize(firstLoad(files));
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(250_000);
  });

  it("brings no editor, no editor of objects, and no language but English", () => {
    const text = firstLoad(files)
      .map(({ content }) => content.toString())
      .join("");
    expect(text).toContain("Choose an API");
    for (const later of ["cm-scroller", "Saved only if nobody changed it meanwhile", "API wählen"])
      expect([later, text.includes(later)]).toEqual([later, false]);
  });

  it("has an editor of at most 120 kB, and a reader of documents of at most 50 kB", () => {
    const sizeOf = (name: string) =>
      compressedSize(files.filter(({ path }) => path.startsWith(`/assets/${name}-`) && path.endsWith(".js")));
    for (const [name, most] of [
      ["json-editor", 120_000],
      ["document-worker", 50_000],
    ] as const) {
      expect(sizeOf(name)).toBeGreaterThan(1_000);
      expect(sizeOf(name)).toBeLessThanOrEqual(most);
    }
  });
});
