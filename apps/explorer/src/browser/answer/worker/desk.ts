import { type CompareDesk, createCompareDesk } from "./compare-desk.ts";
import type { ToldByPage } from "../paging/next-page.ts";
import type { Opened, Opening } from "./opening.ts";
import { appendPage, readAnswer, type ReadAnswer } from "./read-answer.ts";
import { createRunner } from "./run.ts";
import { createTableDesk, type TableDesk } from "./table-desk.ts";
import { createTextDesk, type TextDesk } from "./text-desk.ts";
import { createTreeDesk, type TreeDesk } from "./tree-desk.ts";

/**
 * All that can be asked of an answer. It works where it cannot hold up the page, keeps what it read there, and gives out what
 * is seen, a window at a time.
 */
export interface Desk extends TreeDesk, TableDesk, TextDesk, CompareDesk {
  /** Reads a body. Everything else is asked afterwards. */
  readonly open: (body: Blob, opening: Opening) => Promise<Opened>;
  /** Takes in the next page of what was opened. */
  readonly append: (body: Blob) => Promise<ToldByPage>;
}

/** What a desk needs of where it is. */
export interface DeskSurroundings {
  /** Resolves when other questions have had their turn. */
  readonly pause: () => Promise<void>;
  /** Hears how far the work is, as a part of 1. */
  readonly report: (part: number) => void;
}

/** @throws {Error} from everything but `open` and `compare`, until something was opened. */
export function createDesk({ pause, report }: DeskSurroundings): Desk {
  const runner = createRunner(pause, report);
  let read: ReadAnswer | undefined;
  let parts: (TreeDesk & TableDesk & TextDesk) | undefined;

  const opened = (): TreeDesk & TableDesk & TextDesk => {
    if (parts === undefined) throw new Error("Nothing was opened here.");
    return parts;
  };

  return {
    async open(body, opening) {
      read = await readAnswer(body, opening, runner);
      parts = partsOf(read);
      return read.opened;
    },
    async append(body) {
      if (read === undefined) throw new Error("Nothing was opened here.");
      const told = await appendPage(read, body, runner);
      // What was open in the tree of the first page has its place in another one now.
      parts = partsOf(read);
      return told;
    },
    ...createCompareDesk(runner),
    treeCount: (of) => opened().treeCount(of),
    treeRows: (of, from, to) => opened().treeRows(of, from, to),
    toggle: (of, row, open) => opened().toggle(of, row, open),
    toggleAll: (of, open) => opened().toggleAll(of, open),
    rowAbove: (of, row) => opened().rowAbove(of, row),
    rowOfLetters: (of, from, letters) => opened().rowOfLetters(of, from, letters),
    search: (words) => opened().search(words),
    reveal: (nth) => opened().reveal(nth),
    value: (node) => opened().value(node),
    copyOf: (node) => opened().copyOf(node),
    table: () => opened().table(),
    arrange: (arrangement) => opened().arrange(arrangement),
    tableRows: (from, to, columns) => opened().tableRows(from, to, columns),
    csv: (columns, choices) => opened().csv(columns, choices),
    lineCount: (form) => opened().lineCount(form),
    lines: (form, from, to) => opened().lines(form, from, to),
    wholeText: (form) => opened().wholeText(form),
    searchText: (form, words) => opened().searchText(form, words),
    lineFound: (nth) => opened().lineFound(nth),
    hexCount: () => opened().hexCount(),
    hexRows: (from, to) => opened().hexRows(from, to),
  };

  function partsOf(answer: ReadAnswer): TreeDesk & TableDesk & TextDesk {
    return {
      ...createTreeDesk(answer, runner),
      ...createTableDesk(answer, runner),
      ...createTextDesk(answer, runner),
    };
  }
}
