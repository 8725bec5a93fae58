import { decodeText } from "../content/charset.ts";
import { createFamilies, type Families } from "../json/families.ts";
import { type Broken, indexJson } from "../json/index-json.ts";
import { indexLines } from "../json/index-lines.ts";
import { nodeAt } from "../json/pointer.ts";
import { byte } from "../json/scan-token.ts";
import { addBytes, at, childrenOf, createTape, isOpenable, type Tape, top } from "../json/tape.ts";
import type { ToldByPage } from "../paging/next-page.ts";
import { textAt, toldNext } from "../paging/told-next.ts";
import { csvAsJson, csvShape } from "../table/csv-read.ts";
import { findRows } from "../table/find-rows.ts";
import type { TableHint } from "../table/hint.ts";
import type { Opened, Opening } from "./opening.ts";
import type { Runner } from "./run.ts";

/** A body in the memory of the worker. */
export interface ReadAnswer {
  readonly tape: Tape;
  readonly families: Families;
  readonly opening: Opening;
  /** As it came; of text in UTF-8. The pages behind the first are only on the tape. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly opened: Opened;
}

/** Reads a body. */
export async function readAnswer(body: Blob, opening: Opening, runner: Runner): Promise<ReadAnswer> {
  const raw = new Uint8Array(await body.arrayBuffer());
  const tape = createTape();
  const families = createFamilies(tape);
  if (opening.kind === "bytes") {
    const text = { charset: "", unknown: undefined, damaged: false };
    return { tape, families, opening, bytes: raw, opened: { text, ...nothingRead } };
  }
  const { bytes, ...text } = decodeText(raw, opening.charset);
  const { broken, bare } = await readInto(tape, bytes, opening, runner);
  const opened: Opened = {
    text,
    hasTree: isOpenable(tape, top) && opening.kind !== "csv",
    hasTable: hasTable(tape, opening),
    ...(broken === undefined ? {} : { broken: { ...placeOf(bytes, broken), expected: broken.expected } }),
    bare,
    told: toldBy(tape, 1, opening),
  };
  return { tape, families, opening, bytes, opened };
}

/** Takes in one more page, behind those that are there. */
export async function appendPage(answer: ReadAnswer, body: Blob, runner: Runner): Promise<ToldByPage> {
  const { tape, opening } = answer;
  const page = tape.nodes;
  const { bytes } = decodeText(new Uint8Array(await body.arrayBuffer()), opening.charset);
  await readInto(tape, bytes, opening, runner);
  return toldBy(tape, page, opening);
}

/** The values that are pages: lines are all of one page, a list that no text says. */
export function pagesOf({ tape, opening }: ReadAnswer): readonly number[] {
  return opening.kind === "lines" ? [top] : [...childrenOf(tape, top)];
}

/** What is seen as the whole: the one page, or the list of them. */
export function rootOf({ tape, opening }: ReadAnswer): number {
  return opening.kind !== "lines" && at(tape.size, top) === 1 ? 1 : top;
}

/** How the rows of a body are told, which is known of comma-separated values. */
export function tableHintOf({ kind, table }: Opening): TableHint | undefined {
  return kind === "csv" ? csvShape : table;
}

const nothingRead = {
  hasTree: false,
  hasTable: false,
  bare: 0,
  told: { next: undefined, hinted: undefined, rows: undefined },
} as const;

interface Read {
  readonly broken: Broken | undefined;
  readonly bare: number;
}

async function readInto(
  tape: Tape,
  bytes: Uint8Array<ArrayBuffer>,
  { kind }: Opening,
  runner: Runner,
): Promise<Read> {
  if (kind !== "json" && kind !== "lines" && kind !== "csv") return { broken: undefined, bare: 0 };
  const text = kind === "csv" ? await runner.run("csv", csvAsJson(decoded(bytes)), bytes.length) : bytes;
  const from = addBytes(tape, text);
  if (kind === "lines")
    return {
      broken: undefined,
      bare: await runner.run("read", indexLines(tape, from, tape.filled), tape.filled),
    };
  const broken = await runner.run("read", indexJson(tape, from, tape.filled), tape.filled);
  return { broken: broken && { ...broken, offset: broken.offset - from }, bare: 0 };
}

/** UTF-8 as text. */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function placeOf(bytes: Uint8Array, { offset }: Broken): { readonly line: number; readonly column: number } {
  const before = bytes.subarray(0, offset);
  const start = before.lastIndexOf(byte.newline) + 1;
  const line = before.reduce((count, one) => count + Number(one === byte.newline), 1);
  return { line, column: decoded(before.subarray(start)).length + 1 };
}

function hasTable(tape: Tape, opening: Opening): boolean {
  const page = opening.kind === "lines" ? top : 1;
  if (opening.kind === "csv") return true;
  const pointer = opening.table?.itemsAt;
  if (pointer !== undefined) return nodeAt(tape, page, pointer) !== undefined;
  return tape.nodes > page && findRows(tape, page) !== undefined;
}

function toldBy(tape: Tape, page: number, { table, paging }: Opening): ToldByPage {
  if (page >= tape.nodes) return nothingRead.told;
  const pointer = table?.itemsAt ?? findRows(tape, page);
  const rows = pointer === undefined ? undefined : nodeAt(tape, page, pointer);
  return {
    next: toldNext(tape, page),
    hinted: paging !== undefined && "member" in paging ? textAt(tape, page, paging.member) : undefined,
    rows: rows === undefined ? undefined : at(tape.size, rows),
  };
}
