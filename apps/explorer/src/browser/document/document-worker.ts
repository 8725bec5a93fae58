import type { ApiDocument, DocumentProblem, Operation } from "./api-document.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { readText } from "./read-text.ts";

/* Beside the page: reads a document, however large it is, and hands over what somebody looks at. */

/** What the page asks. */
export type ToWorker =
  | { readonly kind: "open"; readonly text: string | Blob; readonly address?: string }
  | { readonly kind: "operation"; readonly operation: string };

/** What it is answered. */
export type FromWorker =
  | { readonly kind: "opened"; readonly document: ApiDocument }
  | { readonly kind: "unreadable"; readonly problem: DocumentProblem }
  | { readonly kind: "operation"; readonly operation: Operation | undefined };

let opened: ReadDocument | undefined;

async function answer(asked: ToWorker): Promise<FromWorker> {
  if (asked.kind === "operation") return { kind: "operation", operation: opened?.operation(asked.operation) };
  const text = await readText(typeof asked.text === "string" ? asked.text : await asked.text.text());
  if ("problem" in text) return { kind: "unreadable", problem: text.problem };
  const read = readDocument(text.value, asked.address);
  if ("problem" in read) return { kind: "unreadable", problem: read.problem };
  opened = read;
  return { kind: "opened", document: read.document };
}

addEventListener("message", ({ data }: MessageEvent<{ readonly id: number; readonly asked: ToWorker }>) => {
  void answer(data.asked).then((said) => postMessage({ id: data.id, said }));
});
