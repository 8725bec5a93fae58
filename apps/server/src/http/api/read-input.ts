import type { Operation } from "@grantway/api";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { readQuery } from "../forms/query.ts";
import { ruleOf } from "./issue-rule.ts";
import { ApiRefusal, invalidFields, pointerOf, type WireError } from "./refusal.ts";
import { noSuchMember, textProblems } from "./text-problems.ts";

/** What was asked, read and checked. */
export interface ReadInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly revision: number | undefined;
}

/**
 * Reads path, query, body and `If-Match` by the schemas of the contract.
 *
 * @throws {ApiRefusal} `invalid` with everything that is wrong at once, `revision-needed`.
 */
export function readInput(request: FastifyRequest, operation: Operation): ReadInput {
  const errors: WireError[] = [];
  const read = (place: WireError["in"], schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined) return undefined;
    const found = textProblems(value, place);
    errors.push(...found);
    if (found.length > 0) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    errors.push(...parsed.error.issues.flatMap((issue) => errorsOf(issue, place, value)));
    return undefined;
  };
  const input = {
    params: read("path", operation.params, request.params),
    query: read("query", operation.query, queryOf(request.url, errors)),
    body: read("body", operation.body, request.body),
    revision: operation.revision === true ? revisionOf(request.headers["if-match"], errors) : undefined,
  };
  if (errors.length > 0) throw invalidFields(errors);
  return input;
}

/** Nothing of ours takes a parameter twice. */
function queryOf(url: string, errors: WireError[]): Readonly<Record<string, string>> {
  const { values, repeated } = readQuery(url);
  for (const name of repeated) {
    errors.push({
      pointer: pointerOf([name]),
      in: "query",
      detail: "It must be sent once.",
      rule: "sent-twice",
    });
  }
  return Object.fromEntries(values);
}

/**
 * The revision that was read, from the tag an answer had.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1 | RFC 9110 §13.1.1}
 */
function revisionOf(condition: string | undefined, errors: WireError[]): number | undefined {
  if (condition === undefined || condition === "*") {
    throw new ApiRefusal("revision-needed", "Send If-Match with the ETag of the record as you read it.");
  }
  const digits = /^"(\d{1,15})"$/.exec(condition)?.[1];
  if (digits !== undefined) return Number(digits);
  // Proxies that compress answers make their tags weak, and a weak one matches nothing here.
  const detail = condition.startsWith("W/")
    ? 'It must not be weak, as proxies that compress make it: send the revision alone, such as "7".'
    : 'It must be a revision in quotes, such as "7".';
  errors.push({ pointer: "/If-Match", in: "header", detail, rule: "revision-form" });
  return undefined;
}

/** A schema tells of one list of unknown members; here each has its own place. */
function errorsOf(issue: z.core.$ZodIssue, place: WireError["in"], value: unknown): readonly WireError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      in: place,
      ...noSuchMember,
    }));
  }
  const wrong =
    partAt(value, issue.path) === undefined
      ? ({ detail: "It is missing.", rule: "missing" } as const)
      : { detail: sentenceOf(issue.message), ...ruleOf(issue) };
  return [{ pointer: pointerOf(issue.path), in: place, ...wrong }];
}

function partAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, name) => (typeof part === "object" && part !== null ? Reflect.get(part, name) : undefined),
    value,
  );
}

/** Our schemas say what would be right; what the library says where they do not is for programmers. */
function sentenceOf(message: string): string {
  return message.startsWith("Invalid") ? "It is not of the right type." : message;
}
