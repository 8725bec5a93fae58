import { type Answer, headerOf } from "../answer/answer.ts";
import { isObject, type JsonObject } from "../document/json.ts";

/** An object as an API answered it, and the version it has. */
export interface ReadObject {
  readonly value: JsonObject;
  readonly tag: string | undefined;
}

/** Bytes. What is larger is no form for a person. */
const largest = 1_000_000;

/** The object that an answer is; `undefined` for anything else. */
export async function readObject(answer: Answer): Promise<ReadObject | undefined> {
  if (answer.status < 200 || answer.status > 299 || answer.size > largest || answer.live !== undefined)
    return undefined;
  const value = await jsonOf(answer);
  return isObject(value) ? { value, tag: headerOf(answer, "etag") } : undefined;
}

/** What an answer holds, as JSON; `undefined` where it is none. */
export async function jsonOf(answer: Answer): Promise<unknown> {
  try {
    return JSON.parse(await answer.body.text());
  } catch {
    return undefined;
  }
}
