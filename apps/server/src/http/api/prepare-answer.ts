import { isSchema, nothing, type Operation } from "@grantway/api";
import type { AnyAnswer } from "./handle.ts";
import type { Serialize } from "./serialize.ts";

/** An answer that is ready to be sent, and to be kept. */
export interface PreparedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; absent where there is no body. */
  readonly text?: string;
}

/** An answer that is sent as it is made, and therefore never kept. */
export interface StreamedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: AsyncIterable<string | Uint8Array>;
}

/** Writes what a handler answered by what the contract says of this status. */
export async function prepareAnswer(
  operation: Operation,
  answer: AnyAnswer,
  { serialize, root }: { readonly serialize: Serialize; readonly root: string },
): Promise<PreparedAnswer | StreamedAnswer> {
  const { status, body, location, stream } = answer;
  const stated = operation.answers[status];
  if (stated === undefined)
    throw new Error(`${operation.name} answered ${status}, which the contract does not say.`);
  if (stated === nothing) return { status, headers: {} };
  if (!isSchema(stated)) {
    if (stream === undefined) throw new Error(`${operation.name} answered nothing to stream.`);
    return { status, headers: streamHeaders(answer), stream };
  }
  return {
    status,
    headers: {
      ...tagOf(body),
      ...(location === undefined ? {} : { location: root + location }),
    },
    text: (await serialize(stated))(body),
  };
}

/** A record is tagged with its revision, so that whoever changes it can say which one they read. */
function tagOf(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== "object" || body === null || !("revision" in body)) return {};
  return typeof body.revision === "number" ? { etag: `"${body.revision}"` } : {};
}

function streamHeaders({ mediaType = "text/plain", fileName }: AnyAnswer): Readonly<Record<string, string>> {
  return {
    "content-type": `${mediaType}; charset=utf-8`,
    ...(fileName === undefined ? {} : { "content-disposition": `attachment; filename="${fileName}"` }),
  };
}
