import { listOf, member } from "../document/json.ts";
import { type Definitions, resolve, type Schema } from "../document/schema.ts";
import { type Shape, shapeOf } from "../document/shape.ts";

/*
 * A value made from a schema, to begin with: what the document gives as an example, or else the smallest that says what belongs
 * where. It ends for every schema, also for one that leads back to itself.
 */

/** Values of one sample. */
const mostValues = 1_000;
/** Objects within objects. Deeper members stay out unless they have to be there. */
const deepest = 5;
/** However much has to be there. */
const deepestAtAll = 12;

/**
 * A sample of what is sent: members that are only read stay out.
 *
 * @param extent - `telling` shows what may be there, `least` has what must be there and nothing else.
 */
export function sampleOf(
  schema: Schema,
  definitions: Definitions,
  extent: "telling" | "least" = "telling",
): unknown {
  const optional = extent === "telling" ? deepest : 0;
  const open = new Set<Schema>();
  let left = mostValues;

  function sample(one: Schema, depth: number): unknown {
    left -= 1;
    const shape = shapeOf(one, definitions);
    const given = givenIn(shape);
    if (given !== undefined) return given.value;
    const target = resolve(one, definitions);
    if (open.has(target)) return shape.nullable ? null : emptyOf(shape);
    open.add(target);
    const made = make(shape, depth);
    open.delete(target);
    return made;
  }

  function make(shape: Shape, depth: number): unknown {
    if (shape.kind === "choice") return sample(shape.alternatives[0]?.schema ?? true, depth);
    if (shape.kind === "object") return object(shape, depth);
    if (shape.kind === "array") return list(shape, depth);
    return plainValue(shape);
  }

  function object(shape: Shape, depth: number): unknown {
    const members = shape.members
      .filter(({ schema, required }) =>
        required ? depth < deepestAtAll : depth < optional && left > 0 && isSent(schema, definitions),
      )
      .filter(({ schema, required }) => required || !open.has(resolve(schema, definitions)))
      .map(({ name, schema }) => [name, sample(schema, depth + 1)] as const);
    return Object.fromEntries(members);
  }

  function list({ items, keywords }: Shape, depth: number): unknown {
    const first = listOf(keywords, "prefixItems").map((one) => sample(one as Schema, depth + 1));
    const least = Math.min(Number(keywords["minItems"] ?? 0), 20);
    const most = Number(keywords["maxItems"] ?? Infinity);
    const wanted = Math.min(Math.max(least, depth < optional && left > 0 ? 1 : 0), most) - first.length;
    if (items === undefined || wanted <= 0 || (least === 0 && open.has(resolve(items, definitions))))
      return first;
    return [...first, ...Array.from({ length: wanted }, () => sample(items, depth + 1))];
  }

  return sample(schema, 0);
}

/** What the schema itself gives: an example, what is taken by default, the one or the first value it may have. */
function givenIn({ keywords, values }: Shape): { readonly value: unknown } | undefined {
  if (Object.hasOwn(keywords, "const")) return { value: keywords["const"] };
  const [example] = listOf(keywords, "examples");
  if (example !== undefined) return { value: example };
  if (Object.hasOwn(keywords, "default") && keywords["default"] !== null)
    return { value: keywords["default"] };
  return values.length === 0 ? undefined : { value: values[0] };
}

function isSent(schema: Schema, definitions: Definitions): boolean {
  return shapeOf(schema, definitions).keywords["readOnly"] !== true;
}

function emptyOf({ kind }: Shape): unknown {
  return kind === "array" ? [] : kind === "object" ? {} : "";
}

function plainValue(shape: Shape): unknown {
  switch (shape.kind) {
    case "string":
      return textFor(shape);
    case "integer":
    case "number":
      return numberFor(shape);
    case "boolean":
      return true;
    case "null":
      return null;
    case "any":
    case "array":
    case "choice":
    case "object":
      return firstType(shape);
  }
}

/** Of several types the first; of none, an empty object, or `null` where nothing else may stand there. */
function firstType(shape: Shape): unknown {
  if (shape.nullable && !Object.hasOwn(shape.keywords, "type")) return null;
  const type = member(shape.keywords, "type");
  const [first] = Array.isArray(type) ? (type as readonly string[]).filter((one) => one !== "null") : [];
  if (first === undefined) return {};
  const kind = first as Shape["kind"];
  return kind === "object" || kind === "array" ? emptyOf({ ...shape, kind }) : plainValue({ ...shape, kind });
}

const texts: ReadonlyMap<string, string> = new Map([
  ["date", "2026-01-31"],
  ["date-time", "2026-01-31T12:00:00Z"],
  ["time", "12:00:00Z"],
  ["duration", "P1D"],
  ["email", "person@example.com"],
  ["uuid", "123e4567-e89b-42d3-a456-426614174000"],
  ["uri", "https://example.com/"],
  ["url", "https://example.com/"],
  ["uri-reference", "/example"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["byte", "dGV4dA=="],
]);

/** As long as it has to be. What a pattern wants, nobody can tell by looking at it. */
function textFor({ format, keywords }: Shape): string {
  const known = texts.get(format ?? "");
  if (known !== undefined) return known;
  const least = Math.min(Number(keywords["minLength"] ?? 0), 1_000);
  const most = Number(keywords["maxLength"] ?? Infinity);
  return "text".padEnd(least, "x").slice(0, Math.max(most, 0));
}

/** The smallest that is allowed, and 0 where that is. */
function numberFor({ kind, keywords }: Shape): number {
  const number = (name: string) => (typeof keywords[name] === "number" ? keywords[name] : undefined);
  const unit = number("multipleOf") ?? (kind === "integer" ? 1 : 0.5);
  const above = number("exclusiveMinimum");
  const below = number("exclusiveMaximum");
  const least = Math.max(number("minimum") ?? -Infinity, above === undefined ? -Infinity : above + unit);
  const most = Math.min(number("maximum") ?? Infinity, below === undefined ? Infinity : below - unit);
  const start = Math.min(Math.max(0, least), most);
  const whole = kind === "integer" || number("multipleOf") !== undefined;
  if (!whole) return start;
  const up = Math.ceil(start / unit) * unit;
  return up <= most ? up : Math.floor(most / unit) * unit;
}
