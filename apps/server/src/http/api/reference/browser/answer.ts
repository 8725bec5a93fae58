import type { Prepared } from "./prepared.ts";

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** Whether there was more than is kept. */
  readonly cut: boolean;
  /** Milliseconds. */
  readonly took: number;
}

/** The problem an answer tells of (RFC 9457). */
export interface Problem {
  /** The last part of its type: `sign-in-too-old`. */
  readonly name: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

/** More of an answer than this is not shown: a page that holds all of an audit stands still. Characters. */
const mostShown = 100_000;

/** Sends the request. @throws what `fetch` throws where nobody answers */
export async function send(request: Prepared, csrfToken: string): Promise<Answer> {
  const { address, body, headers, method } = request;
  const began = performance.now();
  const response = await fetch(address, {
    method,
    headers: {
      accept: "application/json",
      ...(method === "GET" ? {} : { "x-csrf-token": csrfToken }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const { text, cut } = await readSome(response);
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    text,
    cut,
    took: Math.round(performance.now() - began),
  };
}

/** The problem, where the answer is one. */
export function problemOf({ headers, text }: Pick<Answer, "headers" | "text">): Problem | undefined {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (!type.startsWith("application/problem+json")) return undefined;
  const told = JSON.parse(text) as { readonly type: string; readonly detail: string } & Partial<Problem>;
  return {
    name: told.type.slice(told.type.indexOf("#") + 1),
    detail: told.detail,
    errors: told.errors ?? [],
  };
}

/** JSON with a line for each member; other text as it is. */
export function readable({ text, cut }: Pick<Answer, "text" | "cut">): string {
  if (cut) return text;
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

/** What is streamed is left where enough of it was read. */
async function readSome({ body }: Response): Promise<{ readonly text: string; readonly cut: boolean }> {
  if (body === null) return { text: "", cut: false };
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text, cut: false };
    text += value;
    if (text.length > mostShown) {
      await reader.cancel();
      return { text: text.slice(0, mostShown), cut: true };
    }
  }
}
