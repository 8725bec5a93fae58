import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * What the documents tell a reader to type: their fenced blocks, with the language, the file they belong to, and the
 * reason why a test cannot run them, if there is one.
 */

/** A fenced block of a document. */
export interface Block {
  /** Path from the repository's root: `docs/guides/first-steps.md`. */
  readonly document: string;
  /** Number of its first line of text, counted from 1. */
  readonly line: number;
  /** `sh`, `ts`, `json`; empty for text. */
  readonly language: string;
  /** The second word after the fence: ` ```ts api.ts `. */
  readonly file: string | undefined;
  readonly text: string;
  /** From `<!-- not run: because … -->` above it. */
  readonly notRun: string | undefined;
}

/** The repository's root. */
export const house = fileURLToPath(new URL("../../../", import.meta.url));

/** Every document of ours, as a path from the repository's root. */
export function documents(): readonly string[] {
  return readdirSync(house, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map(({ parentPath, name }) => join(parentPath, name).slice(house.length))
    .filter((path) => !/(^|\/)(node_modules|dist|\.[^/]+)\//.test(path))
    .toSorted();
}

/** The blocks of a document, in order. */
export function readBlocks(document: string): readonly Block[] {
  return parseBlocks(document, readFileSync(join(house, document), "utf8"));
}

const fence = /^\s*```(\S*)(?:[ \t]+(\S+))?\s*$/;
const marker = /^\s*<!-- not run: (.+) -->\s*$/;

/** {@link readBlocks} for a given text. */
export function parseBlocks(document: string, markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Omit<Block, "text"> | undefined;
  let text: string[] = [];
  let notRun: string | undefined;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const [mark, language = "", file] = fence.exec(line) ?? [];
    if (open !== undefined && mark !== undefined) {
      blocks.push({ ...open, text: text.join("\n") });
      open = notRun = undefined;
    } else if (open !== undefined) {
      text.push(line);
    } else if (mark !== undefined) {
      open = { document, line: index + 2, language, file, notRun };
      text = [];
    } else if (line.trim() !== "") {
      notRun = marker.exec(line)?.[1];
    }
  }
  if (open !== undefined) throw new Error(`${document}:${open.line}: the block has no end`);
  return blocks;
}
