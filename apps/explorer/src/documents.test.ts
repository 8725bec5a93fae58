import { readFileSync } from "node:fs";
import { createApiDocument } from "@grantway/api/document";
import { describe, expect, it } from "vitest";
import type { Operation } from "./browser/document/api-document.ts";
import { type ReadDocument, readDocument } from "./browser/document/read-document.ts";
import { readText } from "./browser/document/read-text.ts";
import { shapeOf } from "./browser/document/shape.ts";
import { checkOf } from "./browser/request/check/check-value.ts";
import { initialCall } from "./browser/request/initial-call.ts";
import { sampleOf } from "./browser/request/sample.ts";
import { wireCall } from "./browser/request/wire-call.ts";

/* Documents of whole APIs, and what a person meets of each of their operations. */

async function open(text: string): Promise<ReadDocument> {
  const read = await readText(text);
  if ("problem" in read) throw new Error(read.problem.code);
  const document = readDocument(read.value);
  if ("problem" in document) throw new Error(document.problem.code);
  return document;
}

/** Everything of an operation that a form would show, to the end of its schemas or some way into them. */
function lookInto(operation: Operation): number {
  const { definitions, body, answers, parameters } = operation;
  const types = [...answers.map((one) => one.types), ...(body === undefined ? [] : [body.types])];
  const contents = types.flatMap((one) => Array.from(one.values()));
  let left = 500;
  const waiting = [
    ...parameters.map(({ schema }) => schema),
    ...contents.flatMap(({ schema }) => (schema === undefined ? [] : [schema])),
  ];
  for (let next = waiting.pop(); next !== undefined && left > 0; next = waiting.pop()) {
    left -= 1;
    const { members, items, alternatives } = shapeOf(next, definitions);
    waiting.push(
      ...members.map(({ schema }) => schema),
      ...alternatives.map(({ schema }) => schema),
      ...(items === undefined ? [] : [items]),
    );
  }
  return 500 - left;
}

describe.each([
  [
    "the management API",
    async () => JSON.stringify(createApiDocument({ issuer: "https://id.example", version: "1.0.0" })),
    50,
  ],
  ["an issue tracker, OpenAPI 3.0 in YAML", async () => fixture("issues.yaml"), 3],
  ["a payment service, OpenAPI 3.0", async () => fixture("payments.json"), 2],
  ["a mail service, OpenAPI 3.2", async () => fixture("mail.yaml"), 2],
])("the document of %s", (_, load, least) => {
  it("is read whole: nothing is left out, each operation has what a form needs, and samples fit their schemas", async () => {
    const { document, operation } = await open(await load());
    expect(document.problems).toEqual([]);
    expect(document.operations.length).toBeGreaterThanOrEqual(least);
    for (const { id } of document.operations) {
      const one = operation(id);
      if (one === undefined) throw new Error(`${id} is missing.`);
      expect([id, one.problems]).toEqual([id, []]);
      lookInto(one);
      for (const [type, { schema }] of one.body?.types ?? []) {
        if (schema === undefined || !/json/.test(type)) continue;
        // A pattern wants what nobody can make up.
        const problems = checkOf(schema, one.definitions)(sampleOf(schema, one.definitions));
        expect([id, problems.filter(({ keyword }) => keyword !== "pattern")]).toEqual([id, []]);
      }
    }
  });
});

function fixture(name: string): string {
  return readFileSync(new URL(`testing/documents/${name}`, import.meta.url), "utf8");
}

describe("what is peculiar to an API", () => {
  const find = async (name: string, id: string) => {
    const found = (await open(fixture(name))).operation(id);
    if (found === undefined) throw new Error(`${id} is missing.`);
    return found;
  };

  it("is there: pages by a Link header, members that may be null, a choice of bodies", async () => {
    const list = await find("issues.yaml", "issues/list");
    expect(list.paging).toEqual({ rule: "link-header" });
    expect(list.scopes).toEqual([["repo"], []]);
    const create = await find("issues.yaml", "issues/create");
    const schema = create.body?.types.get("application/json")?.schema ?? true;
    expect(
      shapeOf(schema, create.definitions).members.map(({ name, required }) => `${name} ${required}`),
    ).toEqual(["title true", "body false", "assignee false", "labels false"]);
    const assignee = shapeOf(schema, create.definitions).members[2]?.schema ?? true;
    expect(shapeOf(assignee, create.definitions)).toMatchObject({ kind: "string", nullable: true });
  });

  it("is there: deep objects in a query, forms as bodies, things that expand into each other", async () => {
    const list = await find("payments.json", "GetCharges");
    const call = {
      ...initialCall(list),
      parameters: [
        { in: "query", name: "created", value: { gte: 5, lt: 9 } },
        { in: "query", name: "expand", value: ["data.customer"] },
      ],
    } as const;
    expect(wireCall(call, list)).toMatchObject({
      call: { path: "/v1/charges?created%5Bgte%5D=5&created%5Blt%5D=9&expand=data.customer" },
    });
    const create = await find("payments.json", "PostCharges");
    expect(create.body?.types.has("application/x-www-form-urlencoded")).toBe(true);
    const charge = create.answers[0]?.types.get("application/json")?.schema ?? true;
    expect(JSON.stringify(sampleOf(charge, create.definitions)).length).toBeLessThan(20_000);
  });

  it("is there: the query method, a whole query as JSON, a stream of items", async () => {
    const search = await find("mail.yaml", "searchMail");
    expect([search.method, search.parameters[0]?.in]).toEqual(["QUERY", "querystring"]);
    const follow = await find("mail.yaml", "followMail");
    expect(follow.answers[0]?.types.get("text/event-stream")?.schema).toMatchObject({ $ref: "#/$defs/Mail" });
  });
});

describe("a document of 50 MB", () => {
  it("is listed, and one operation of it opened, without reading the rest of it again", async () => {
    const description = "x".repeat(10_000);
    const paths = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [`/p${at}`, { get: { operationId: `o${at}`, description } }]),
    );
    const text = JSON.stringify({ openapi: "3.1.0", paths });
    expect(text.length).toBeGreaterThan(50_000_000);
    const { document, operation } = await open(text);
    expect(document.operations.length).toBe(5_000);
    // What the page is handed has nothing of what only one operation is about.
    expect(JSON.stringify(document).length).toBeLessThan(3_000_000);
    expect(operation("o4999")?.description).toBe(description);
  });
});
