import { builtPage, type PageFile } from "@grantway/built-page";
import { beforeAll, describe, expect, it } from "vitest";
import { consoleSources } from "./page-sources.ts";

let files: ReadonlyMap<string, PageFile>;
beforeAll(async () => {
  files = new Map((await builtPage(consoleSources, () => undefined)).map((file) => [file.path, file]));
});

/** What a file names: of the document everything, of a script what it cannot begin without. */
function named({ path, content }: PageFile): readonly string[] {
  const text = content.toString();
  const names = path.endsWith(".html")
    ? text.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)
    : text.matchAll(/(?:from|import)\s*"\.(\/[^"]+\.js)"/g);
  const folder = path.endsWith(".html") ? "" : "/assets";
  return [...names].map(([, name = ""]) => folder + name);
}

/** Every file a browser fetches before the first page of the console is there. */
function firstLoad(): readonly PageFile[] {
  const found = new Map<string, PageFile>();
  const left = ["/index.html"];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const file = files.get(path);
    if (file === undefined || found.has(path)) continue;
    found.set(path, file);
    left.push(...named(file));
  }
  return [...found.values()];
}

describe("the first load of the console", () => {
  it("is at most 250 kB compressed, even by a browser that takes nothing better than gzip", () => {
    const bytes = firstLoad().reduce((sum, { content, coded }) => sum + (coded.gzip ?? content).length, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(250_000);
  });

  it("brings no area, and no language but English", () => {
    const text = firstLoad()
      .map(({ content }) => content.toString())
      .join("");
    expect(text).toContain("Find people, clients and pages");
    expect(text).not.toContain("Apps read their public parts");
    expect(text).not.toContain("Personen, Clients und Seiten finden");
    const others = [...files.values()].filter((file) => !text.includes(file.content.toString()));
    const rest = others.map(({ content }) => content.toString()).join("");
    expect(rest).toContain("Apps read their public parts");
    expect(rest).toContain("Personen, Clients und Seiten finden");
  });
});
