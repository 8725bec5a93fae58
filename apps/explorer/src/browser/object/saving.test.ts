import { describe, expect, it } from "vitest";
import { readDocument } from "../document/read-document.ts";
import { saveCall } from "./save-call.ts";
import { bodyOf, ifMatchOf, type Saving, savingOf, writableOf, writersOf } from "./saving.ts";

const note = {
  type: "object",
  required: ["text"],
  properties: {
    id: { type: "string", readOnly: true },
    text: { type: "string" },
    tags: { type: "array", items: { type: "string" } },
  },
};

/** How a note is saved by an operation of this method that takes these types. */
function saving(method: string, types: readonly string[], more: object = {}): Saving | undefined {
  const content = Object.fromEntries(types.map((type) => [type, { schema: note }]));
  const read = readDocument({
    openapi: "3.1.0",
    paths: {
      "/notes/{id}": { get: {}, [method]: { operationId: "save", requestBody: { content }, ...more } },
    },
  });
  if ("problem" in read) throw new Error(read.problem.code);
  expect(writersOf(read.document.operations, { path: "/notes/{id}" }).map(({ id }) => id)).toEqual(["save"]);
  const operation = read.operation("save");
  return operation === undefined ? undefined : savingOf(operation);
}

function sure(found: Saving | undefined): Saving {
  if (found === undefined) throw new Error("It cannot be saved.");
  return found;
}

describe("an object of an API", () => {
  it("is saved as its operation takes it: what differs, the members that differ, or all", () => {
    const before = { text: "a", tags: ["x"] };
    const after = { text: "b" };
    const bodies = [
      sure(saving("patch", ["application/json", "application/merge-patch+json"])),
      sure(saving("patch", ["application/json"])),
      sure(saving("put", ["text/plain", "application/json"])),
    ].map((one) => [one.way, one.type, bodyOf(one, before, after)]);
    expect(bodies).toEqual([
      ["merge-patch", "application/merge-patch+json", { text: "b", tags: null }],
      ["members", "application/json", { text: "b", tags: null }],
      ["whole", "application/json", { text: "b" }],
    ]);
    expect(saving("patch", ["application/json-patch+json"])).toBeUndefined();
    expect(saving("put", ["text/plain"])).toBeUndefined();
  });

  it("is edited by what can be written of it: nothing that is only read, nothing the operation does not name", () => {
    const put = sure(saving("put", ["application/json"]));
    expect(writableOf({ id: "1", text: "a", created_at: "now" }, put)).toEqual({ text: "a" });
    expect(writableOf("text", put)).toEqual({});
  });

  it("is saved upon the version that was read, RFC 9110 §13.1.1: a weak one only where it is asked for", () => {
    const plain = sure(saving("put", ["application/json"]));
    const asking = sure(
      saving("put", ["application/json"], { parameters: [{ name: "If-Match", in: "header" }] }),
    );
    expect([
      ifMatchOf(plain, '"1"'),
      ifMatchOf(plain, 'W/"1"'),
      ifMatchOf(asking, 'W/"1"'),
      ifMatchOf(asking, undefined),
    ]).toEqual(['"1"', undefined, 'W/"1"', undefined]);
    const read = {
      method: "GET",
      path: "/notes/{id}",
      headers: [],
      parameters: [
        { in: "path", name: "id", value: "7" },
        { in: "query", name: "q", value: 1 },
      ],
    } as const;
    expect(
      saveCall({ saving: plain, read, before: { text: "a" }, after: { text: "b" }, tag: '"1"' }),
    ).toEqual({
      operation: "save",
      method: "PUT",
      path: "/notes/{id}",
      parameters: [{ in: "path", name: "id", value: "7" }],
      headers: [["If-Match", '"1"']],
      body: { kind: "text", type: "application/json", text: '{"text":"b"}' },
    });
  });
});
