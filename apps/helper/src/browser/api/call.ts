import type { KeyHeader, Refusal } from "@grantway/helper/contract";
import { readKey } from "./session-key.ts";

const keyHeader: KeyHeader = "x-grantway-key";

/** Milliseconds a call may take. The helper itself waits 20 seconds for a provider, some calls ask it twice. */
const deadline = 60_000;

/** A call that was not answered with what was asked for. `message` is for the person. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The headers that let a call in. */
export function admission(): Record<string, string> {
  const key = readKey();
  return key === undefined ? {} : { [keyHeader]: key };
}

/** How to call. */
interface Call {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly body?: object;
}

/**
 * Calls the helper.
 *
 * @throws {CallError} with the helper's own code and words; `offline` when it does not answer.
 */
export async function call<T>(path: string, { method = "GET", body }: Call = {}): Promise<T> {
  const answer = await send(path, {
    method,
    headers: { ...admission(), ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(deadline),
  });
  const value: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return value as T;
  throw errorOf(value);
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new CallError("offline", "The helper does not answer. Is grantway serve still running?");
  }
}

/** The error a refusal stands for. */
export function errorOf(value: unknown): CallError {
  const { error } = (value ?? {}) as Partial<Refusal>;
  if (error === undefined)
    return new CallError("offline", "The helper's answer could not be read: reload the page.");
  return new CallError(error.code, error.message);
}

/** The path of a connection. */
export function connectionPath(name: string, action = ""): string {
  return `/api/connections/${encodeURIComponent(name)}${action}`;
}
