import { member, textOf, textsOf } from "../../document/json.ts";

/** What the page's own server says when it hands a call on to nobody, or its answer. */
export interface Refusal {
  readonly type:
    | "signed-out"
    | "scope-missing"
    | "try-again"
    | "not-allowed"
    | "upstream-unreachable"
    | "other";
  /** Its words. */
  readonly detail: string;
  /** Whether the API may have the call, and have done what it asks. */
  readonly sent: boolean;
  /** Of `scope-missing`: what the token would have to carry. */
  readonly scopes: readonly string[];
}

const prefix = "urn:grantway:bff:";
const types: ReadonlySet<string> = new Set([
  "signed-out",
  "scope-missing",
  "try-again",
  "not-allowed",
  "upstream-unreachable",
]);
/** A problem is some lines. What is longer is an answer of the API. */
const longest = 20_000;

/** The refusal that an answer is; `undefined` for what the API itself answered. The answer can be read on. */
export async function refusalOf(response: Response): Promise<Refusal | undefined> {
  if (response.ok || response.headers.get("content-type")?.startsWith("application/problem+json") !== true)
    return undefined;
  if (Number(response.headers.get("content-length") ?? 0) > longest) return undefined;
  const problem = valueOf(await response.clone().text());
  const type = textOf(problem, "type");
  if (type?.startsWith(prefix) !== true) return undefined;
  const name = type.slice(prefix.length);
  const scope = member(problem, "scope");
  return {
    type: types.has(name) ? (name as Refusal["type"]) : "other",
    detail: textOf(problem, "detail") ?? "",
    sent: member(problem, "sent") === true,
    scopes:
      typeof scope === "string" ? scope.split(" ").filter((one) => one !== "") : textsOf(problem, "scopes"),
  };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
