import type { ApiDocument, DocumentProblem, Operation } from "./api-document.ts";
import type { FromWorker, ToWorker } from "./document-worker.ts";

/** A document that is open: its list is here, and each of its operations is read when somebody asks for it. */
export interface OpenDocument {
  readonly document: ApiDocument;
  /** `undefined` where there is none of that id. */
  readonly operation: (id: string) => Promise<Operation | undefined>;
  readonly close: () => void;
}

/** A document could not be read. The catalogue `document` has the words for its problem. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  readonly problem: DocumentProblem;

  constructor(problem: DocumentProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Opens a document: JSON or YAML, OpenAPI 3.0 to 3.2. It is read beside the page, which goes on meanwhile.
 *
 * @param address - where it is, which relative addresses in it start from.
 * @throws {UnreadableDocument} when it is none
 */
export async function openDocument(
  text: string | Blob,
  address: string | undefined,
  worker: Worker,
): Promise<OpenDocument> {
  const waiting = new Map<number, PromiseWithResolvers<FromWorker>>();
  let last = 0;
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<{ readonly id: number; readonly said: FromWorker }>) => {
      waiting.get(data.id)?.resolve(data.said);
      waiting.delete(data.id);
    },
  );
  worker.addEventListener("error", ({ message }) => {
    for (const one of waiting.values()) one.reject(new Error(message));
    waiting.clear();
  });

  function ask(asked: ToWorker): Promise<FromWorker> {
    const answer = Promise.withResolvers<FromWorker>();
    last += 1;
    waiting.set(last, answer);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ id: last, asked });
    return answer.promise;
  }

  const opened = await ask({ kind: "open", text, ...(address === undefined ? {} : { address }) });
  if (opened.kind !== "opened") {
    worker.terminate();
    throw new UnreadableDocument(opened.kind === "unreadable" ? opened.problem : { code: "not-openapi" });
  }
  return {
    document: opened.document,
    async operation(operation) {
      const said = await ask({ kind: "operation", operation });
      return said.kind === "operation" ? said.operation : undefined;
    },
    close: () => worker.terminate(),
  };
}
