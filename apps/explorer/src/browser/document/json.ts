/*
 * Looking into values that somebody else wrote. Names come from them, so nothing is looked up that an object merely inherits:
 * a member called `constructor` or `__proto__` is a member like any other.
 */

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value has members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of a value; `undefined` where it has none of that name. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A member that is text and not empty. */
export function textOf(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A member that is a list; empty where it is not. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}

/** The texts of a member that is a list. */
export function textsOf(value: unknown, name: string): readonly string[] {
  return listOf(value, name).filter((one) => typeof one === "string");
}

/** The members of a member that is an object; none where it is not. */
export function entriesOf(value: unknown, name: string): readonly (readonly [string, unknown])[] {
  const found = member(value, name);
  return isObject(found) ? Object.entries(found) : [];
}

/** One step into a value: a member, or a place of a list. */
export function step(value: unknown, name: string): unknown {
  if (!Array.isArray(value)) return member(value, name);
  return /^(0|[1-9]\d{0,8})$/.test(name) ? (value as readonly unknown[])[Number(name)] : undefined;
}

/**
 * The steps of a JSON pointer, written as the fragment of an address or not; `undefined` for what is none.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6901#section-3 | RFC 6901 §3}
 */
export function stepsOf(pointer: string): readonly string[] | undefined {
  const text = pointer.startsWith("#") ? decoded(pointer.slice(1)) : pointer;
  if (text === "") return [];
  if (text?.startsWith("/") !== true) return undefined;
  return text
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A JSON pointer of these steps. */
export function pointerOf(steps: readonly (string | number)[]): string {
  return steps.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** What stands at a JSON pointer; `undefined` where nothing does. */
export function at(root: unknown, pointer: string): unknown {
  return stepsOf(pointer)?.reduce(step, root);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
