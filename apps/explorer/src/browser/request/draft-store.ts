import { isObject, listOf, member } from "../document/json.ts";
import { type PreparedCall, withoutFiles } from "./prepared-call.ts";

/*
 * What was typed for each operation, kept while the window is open: going to another operation, signing in elsewhere and coming back,
 * and a reload lose nothing. Files cannot be kept over a reload.
 */

const prefix = "grantway-explorer-call ";
/** Characters of one call. What is larger stays as long as the page does. */
const longest = 200_000;

const kept = new Map<string, PreparedCall>();

/** What was typed under this name. */
export function draftOf(
  name: string,
  storage: Pick<Storage, "getItem"> = sessionStorage,
): PreparedCall | undefined {
  return kept.get(name) ?? readCall(storage.getItem(prefix + name));
}

/** Keeps it; `undefined` forgets it. */
export function keepDraft(
  name: string,
  call: PreparedCall | undefined,
  storage: Storage = sessionStorage,
): void {
  if (call === undefined) {
    kept.delete(name);
    storage.removeItem(prefix + name);
    return;
  }
  kept.set(name, call);
  const text = JSON.stringify(withoutFiles(call));
  try {
    if (text.length <= longest) storage.setItem(prefix + name, text);
  } catch {
    // Full: it stays as long as the page does.
  }
}

/** A call that was written down, here or in a link; `undefined` for anything else. */
export function readCall(text: string | null): PreparedCall | undefined {
  const value = valueOf(text);
  const [method, path, operation] = ["method", "path", "operation"].map((name) => member(value, name));
  if (typeof method !== "string" || typeof path !== "string") return undefined;
  const headers = listOf(value, "headers").filter(isPair);
  const parameters = listOf(value, "parameters").filter(
    (one) => typeof member(one, "in") === "string" && typeof member(one, "name") === "string",
  ) as PreparedCall["parameters"];
  const body = member(value, "body");
  return {
    method,
    path,
    parameters,
    headers,
    ...(typeof operation === "string" ? { operation } : {}),
    ...(isBody(body) ? { body } : {}),
  };
}

function valueOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string");
}

function isBody(value: unknown): value is NonNullable<PreparedCall["body"]> {
  if (!isObject(value) || typeof value["type"] !== "string") return false;
  if (value["kind"] === "text") return typeof value["text"] === "string";
  if (value["kind"] === "file") return true;
  return (
    value["kind"] === "fields" &&
    listOf(value, "fields").every(
      (one) => typeof member(one, "name") === "string" && typeof member(one, "value") === "string",
    )
  );
}
