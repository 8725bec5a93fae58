/** What an API said when it did not do what it was asked. */
export interface ToldProblem {
  readonly title: string | undefined;
  readonly detail: string | undefined;
  /** What programs know it by. */
  readonly code: string | undefined;
  /** Of fields: what is wrong with each. */
  readonly fields: readonly { readonly name: string; readonly text: string }[];
}

/**
 * Reads what an answer says of itself, in one of the forms of the field: problem details (RFC 9457 §3), OAuth (RFC 6749 §5.2),
 * and what most others write: `message`, `error`, `errors`, `detail`. `undefined` where it says nothing of that kind.
 */
export function readProblem(text: string): ToldProblem | undefined {
  const body = parsed(text);
  if (Array.isArray(body)) return readProblem(JSON.stringify({ errors: body }));
  if (typeof body !== "object" || body === null) return undefined;
  const outer = body as Members;
  // `{"error": {"code": …, "message": …}}`
  const problem = problemIn(isMembers(outer["error"]) ? outer["error"] : outer);
  return problem.title === undefined && problem.detail === undefined && problem.fields.length === 0
    ? undefined
    : problem;
}

function problemIn(members: Members): ToldProblem {
  const lists = ["errors", "invalid_params", "invalid-params", "fields"];
  return {
    title: firstText(members, ["title", "error"]),
    detail: firstText(members, [
      "detail",
      "error_description",
      "message",
      "error_message",
      "description",
      "reason",
    ]),
    code: firstText(members, ["type", "code", "error_code", "status"]),
    fields: fieldsIn(lists.map((name) => members[name]).find((list) => list !== undefined)),
  };
}

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textIn(members: Members, name: string): string | undefined {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function firstText(members: Members, names: readonly string[]): string | undefined {
  return names.map((name) => textIn(members, name)).find((text) => text !== undefined);
}

/** How many are shown. */
const most = 50;

/** A list of `{ pointer | field | name | …, detail | message | … }` or of texts, or texts by the names of their fields. */
function fieldsIn(errors: unknown): ToldProblem["fields"] {
  if (Array.isArray(errors)) return errors.slice(0, most).flatMap((error) => fieldOf("", error));
  if (!isMembers(errors)) return [];
  return Object.entries(errors)
    .slice(0, most)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value.slice(0, most) : [value]).flatMap((one) => fieldOf(name, one)),
    );
}

function fieldOf(name: string, value: unknown): ToldProblem["fields"] {
  if (typeof value === "string") return [{ name, text: value }];
  if (!isMembers(value)) return [];
  const text = firstText(value, ["detail", "message", "reason", "msg", "title", "code"]);
  const place = firstText(value, ["pointer", "field", "name", "param", "parameter", "path", "loc"]) ?? name;
  return text === undefined ? [] : [{ name: place, text }];
}
