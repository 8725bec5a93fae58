import type { Paging } from "../../document/api-document.ts";
import type { Expected } from "../json/index-json.ts";
import type { ToldByPage } from "../paging/next-page.ts";
import type { TableHint } from "../table/hint.ts";

/** How a body is to be read. */
export interface Opening {
  readonly kind: "json" | "lines" | "csv" | "html" | "text" | "bytes";
  /** As `Content-Type` tells it. */
  readonly charset: string | undefined;
  readonly table?: TableHint | undefined;
  readonly paging?: Paging | undefined;
}

/** What is known of a body once it was read. */
export interface Opened {
  /** Of text: what it was read as, and what went wrong with that. */
  readonly text: {
    readonly charset: string;
    readonly unknown: string | undefined;
    readonly damaged: boolean;
  };
  /** Whether there are values to show as a tree. */
  readonly hasTree: boolean;
  /** Whether there are rows to show as a table. */
  readonly hasTable: boolean;
  /** Where it stops being JSON. Line and column count from 1. */
  readonly broken?: { readonly line: number; readonly column: number; readonly expected: Expected };
  /** Lines among many that are no JSON. */
  readonly bare: number;
  readonly told: ToldByPage;
}
