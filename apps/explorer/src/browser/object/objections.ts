import { isObject, listOf, member, pointerOf, stepsOf, textOf } from "../document/json.ts";

/** What an API has against what it was sent. */
export interface Objections {
  /** By JSON pointer into what was sent. */
  readonly fields: ReadonlyMap<string, string>;
  /** What points to nothing in the form. */
  readonly elsewhere: readonly { readonly place: string; readonly message: string }[];
  /** Against the whole. */
  readonly whole: string | undefined;
}

type Found = readonly [place: string | readonly unknown[], message: string];

/** Members under which lists of objections stand, wherever an API has them. */
const lists = [
  "errors",
  "invalid-params",
  "invalid_params",
  "violations",
  "fieldErrors",
  "details",
  "detail",
  "validation",
  "issues",
];
const places = [
  "pointer",
  "field",
  "path",
  "name",
  "param",
  "parameter",
  "loc",
  "property",
  "instancePath",
  "dataPath",
  "attribute",
];
const messages = ["detail", "message", "msg", "reason", "description", "title", "error", "code"];

/**
 * Reads the objections of an answer: problem details (RFC 9457, with JSON pointers), and the other shapes that APIs have: lists of
 * fields, lists by field, JSON:API, and errors within errors.
 *
 * @param members - of the form, from the outside: what points to none of them stands elsewhere.
 */
export function objectionsOf(answer: unknown, members: readonly string[]): Objections {
  const error = member(answer, "error");
  const found = [answer, error]
    .flatMap((root) => lists.flatMap((name) => listed(member(root, name))))
    .concat(single(error));
  const bare = found.length > 0 ? found : byField(answer, members);
  const fields = new Map<string, string>();
  const elsewhere: { place: string; message: string }[] = [];
  for (const [place, message] of bare) {
    const steps = stepsTo(place, members);
    const pointer = pointerOf(steps);
    if (steps[0] === undefined || !members.includes(steps[0]))
      elsewhere.push({ place: steps.join("."), message });
    else if (!fields.has(pointer)) fields.set(pointer, message);
  }
  return { fields, elsewhere, whole: wholeOf(answer) };
}

/** A list of objections, or objections by the name of their field. */
function listed(part: unknown): readonly Found[] {
  if (Array.isArray(part))
    return part.flatMap((one: unknown) => {
      const nested = lists.flatMap((name) => listed(member(one, name)));
      return nested.length > 0 && placeIn(one) === undefined ? nested : single(one);
    });
  return isObject(part) ? byField(part, Object.keys(part)) : [];
}

function single(one: unknown): readonly Found[] {
  const place = placeIn(one);
  const message = messages.map((name) => textOf(one, name)).find((text) => text !== undefined);
  return place === undefined || message === undefined ? [] : [[place, message]];
}

function placeIn(one: unknown): string | readonly unknown[] | undefined {
  const source = textOf(member(one, "source"), "pointer");
  if (source !== undefined) return source;
  for (const name of places) {
    const place = member(one, name);
    if (typeof place === "string" && place !== "") return place;
    if (Array.isArray(place) && place.length > 0) return place;
  }
  return undefined;
}

/** `{"name": ["Too short"]}`, `{"name": "Too short"}`. */
function byField(part: unknown, members: readonly string[]): readonly Found[] {
  return members.flatMap((name): readonly Found[] => {
    const said = member(part, name);
    const texts = [said]
      .flat()
      .flatMap((one) =>
        typeof one === "string"
          ? [one]
          : (messages.map((key) => textOf(one, key)).find((text) => text !== undefined) ?? []),
      );
    return texts.length === 0 ? [] : [[name, texts.join(" ")]];
  });
}

/** What only says where the body is. */
const around: ReadonlySet<string> = new Set(["body", "data", "attributes", "$"]);

/** A pointer, a path with dots and brackets, or a list of steps; what only says where the body is falls away. */
function stepsTo(place: string | readonly unknown[], members: readonly string[]): readonly string[] {
  const steps = typeof place === "string" ? stepsOfText(place) : place.map(String);
  const inside = steps.findIndex((name) => members.includes(name));

  return inside > 0 && steps.slice(0, inside).every((name) => around.has(name)) ? steps.slice(inside) : steps;
}

function stepsOfText(place: string): readonly string[] {
  const pointer = /^#?\//.test(place) ? stepsOf(place) : undefined;
  return (
    pointer ??
    place
      .replaceAll(/\[["']?([^\]"']*)["']?\]/g, ".$1")
      .split(".")
      .filter((name) => name !== "")
  );
}

function wholeOf(answer: unknown): string | undefined {
  const error = member(answer, "error");
  const texts = ["detail", "error_description", "message", "title"].map(
    (name) => textOf(answer, name) ?? textOf(error, name),
  );
  const first = listOf(answer, "errors").find((one): one is string => typeof one === "string");
  return texts.find((text) => text !== undefined) ?? textOf(answer, "error") ?? first;
}
