import type { Refusal } from "./refusal.rfc6750.ts";

/** What a server sends, whichever kind of server it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
}

/** The answer to a request that is refused. */
export function answerOf({ status, headers, body }: Refusal): Answer {
  if (body === undefined) return { status, headers };
  return { status, headers: { ...headers, ...ofJson }, body: JSON.stringify(body) };
}

/** Of every answer that has a body. */
export const ofJson = { "content-type": "application/json" } as const;
