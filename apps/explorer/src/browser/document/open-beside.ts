import { startWorker } from "../worker/start-worker.ts";
// oxlint-disable-next-line import/default -- the builder makes a file of the worker and all it imports, and this is its address
import script from "./document-worker.ts?worker&url";
import { openDocument, type OpenDocument } from "./open-document.ts";

/**
 * Opens a document in a script beside the page.
 *
 * @param address - where the document is, which relative addresses in it start from.
 * @throws {UnreadableDocument} when it is none
 */
export function openBeside(text: string | Blob, address: string | undefined): Promise<OpenDocument> {
  return openDocument(text, address, startWorker(script, "document"));
}
