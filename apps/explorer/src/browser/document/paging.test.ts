import { expect, it } from "vitest";
import { readDocument } from "./read-document.ts";

/** The paging of a list with these parameters and this answer. */
function pagingOf(parameters: readonly string[], answer: object, headers: object = {}) {
  const found = readDocument({
    openapi: "3.1.0",
    paths: {
      "/list": {
        get: {
          operationId: "list",
          parameters: parameters.map((name) => ({ name, in: "query", schema: { type: "string" } })),
          responses: {
            200: { headers, content: { "application/json": { schema: { properties: answer } } } },
          },
        },
      },
    },
  });
  return "problem" in found ? found.problem : found.operation("list")?.paging;
}

const text = { type: ["string", "null"] };

it.each([
  [
    "a Link header, RFC 8288, before all else",
    ["after"],
    { next: text },
    { Link: {} },
    { rule: "link-header" },
  ],
  [
    "a member that a parameter takes",
    ["limit", "after"],
    { next: text },
    {},
    { rule: "next-value", member: "/next", parameter: "after" },
  ],
  [
    "a member that is an address",
    ["limit"],
    { next: { type: "string", format: "uri" } },
    {},
    { rule: "next-url", member: "/next" },
  ],
  [
    "a member that is said to be an address, though a parameter would take it",
    ["limit", "cursor"],
    { next: { type: "string", format: "uri" } },
    {},
    { rule: "next-url", member: "/next" },
  ],
  [
    "such a member further in",
    ["limit", "offset"],
    { meta: { properties: { next: text } } },
    {},
    { rule: "next-url", member: "/meta/next" },
  ],
  [
    "a cursor by the name of its own",
    ["cursor"],
    { next_cursor: text },
    {},
    { rule: "next-value", member: "/next_cursor", parameter: "cursor" },
  ],
  [
    "parameters that count items",
    ["offset", "limit"],
    {},
    {},
    { rule: "offset", offset: "offset", limit: "limit" },
  ],
  [
    "a parameter that counts pages",
    ["page"],
    { next: { type: "integer" } },
    {},
    { rule: "page", page: "page" },
  ],
  ["nothing at all", ["filter"], { items: {} }, {}, undefined],
])("the next page is found by %s", (_, parameters, answer, headers, rule) => {
  expect(pagingOf(parameters, answer, headers)).toEqual(rule);
});
