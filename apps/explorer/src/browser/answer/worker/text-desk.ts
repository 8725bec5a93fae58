import { htmlText } from "../content/html-text.ts";
import { findText } from "../text/find-text.ts";
import { type HexRow, hexRows, hexWidth } from "../text/hex.ts";
import { type Lines, linesOf, type LineView } from "../text/lines.ts";
import { prettyJson } from "../text/pretty-json.ts";
import { decoded, type ReadAnswer, rootOf } from "./read-answer.ts";
import type { Runner } from "./run.ts";

/** `plain` is what came; `formatted` is JSON with a line for each value, and of HTML what it says. */
export type TextForm = "formatted" | "plain";

/** What can be asked of an answer as text. */
export interface TextDesk {
  /** @returns how many lines, and pieces of lines, there are. */
  readonly lineCount: (form: TextForm) => Promise<number>;
  readonly lines: (form: TextForm, from: number, to: number) => Promise<readonly LineView[]>;
  /** All of it, to be copied or saved. */
  readonly wholeText: (form: TextForm) => Promise<Blob>;
  readonly searchText: (
    form: TextForm,
    words: string,
  ) => Promise<{ readonly count: number; readonly more: boolean }>;
  /** In which line words were found. */
  readonly lineFound: (nth: number) => number | undefined;
  readonly hexCount: () => number;
  readonly hexRows: (from: number, to: number) => readonly HexRow[];
}

/** How many places are remembered where words were found. */
const mostFound = 100_000;

interface Prepared {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lines: Lines;
}

/** The desk of one answer. */
export function createTextDesk(answer: ReadAnswer, runner: Runner): TextDesk {
  const prepared = new Map<TextForm, Promise<Prepared>>();
  let found: readonly number[] = [];

  function prepare(form: TextForm): Promise<Prepared> {
    const kept = prepared.get(form) ?? made(form);
    prepared.set(form, kept);
    return kept;
  }

  async function made(form: TextForm): Promise<Prepared> {
    const bytes = form === "plain" ? answer.bytes : await formatted();
    return { bytes, lines: await runner.run(`lines ${form}`, linesOf(bytes), bytes.length) };
  }

  async function formatted(): Promise<Uint8Array<ArrayBuffer>> {
    if (answer.opening.kind === "html") return new TextEncoder().encode(htmlText(decoded(answer.bytes)));
    return runner.run("format", prettyJson(answer.tape, rootOf(answer)), answer.tape.nodes);
  }

  return {
    lineCount: async (form) => (await prepare(form)).lines.count,
    lines: async (form, from, to) => (await prepare(form)).lines.view(from, to),
    wholeText: async (form) => new Blob([(await prepare(form)).bytes], { type: "text/plain" }),
    async searchText(form, words) {
      const { bytes, lines } = await prepare(form);
      const { offsets, more } = await runner.run("search", findText(bytes, words, mostFound));
      found = offsets.map(lines.at);
      return { count: offsets.length, more };
    },
    lineFound: (nth) => found[nth],
    hexCount: () => Math.ceil(answer.bytes.length / hexWidth),
    hexRows: (from, to) => hexRows(answer.bytes, from, to),
  };
}
