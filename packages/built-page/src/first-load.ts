import type { PageFile } from "./page-file.ts";

/** Every file a browser fetches before the first of a page is there: what the document names, and what that begins with. */
export function firstLoad(files: readonly PageFile[]): readonly PageFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Map<string, PageFile>();
  const left = ["/index.html"];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const file = byPath.get(path);
    if (file === undefined || found.has(path)) continue;
    found.set(path, file);
    left.push(...named(file));
  }
  return [...found.values()];
}

/** Bytes of files as a browser fetches them that takes nothing better than gzip. */
export function compressedSize(files: readonly PageFile[]): number {
  return files.reduce((sum, { content, coded }) => sum + (coded.gzip ?? content).length, 0);
}

/** What a file names: of the document everything, of a script what it cannot begin without. */
function named({ path, content }: PageFile): readonly string[] {
  const text = content.toString();
  const names = path.endsWith(".html")
    ? text.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)
    : text.matchAll(/(?:from|import)\s*"\.(\/[^"]+\.js)"/g);
  const folder = path.endsWith(".html") ? "" : "/assets";
  return [...names].map(([, name = ""]) => folder + name);
}
