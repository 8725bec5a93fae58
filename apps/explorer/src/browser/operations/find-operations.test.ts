import { describe, expect, it } from "vitest";
import type { OperationEntry } from "../document/api-document.ts";
import { findOperations, tagsOf } from "./find-operations.ts";

const operation = (id: string, more: Partial<OperationEntry> = {}): OperationEntry => ({
  id,
  method: "GET",
  path: `/${id}`,
  tags: [],
  deprecated: false,
  security: [],
  scopes: [],
  ...more,
});

const all = [
  operation("addNote", {
    method: "POST",
    path: "/notes",
    summary: "Write a note",
    tags: ["Notes"],
    scopes: [["write"]],
  }),
  operation("listNotes", { path: "/notes", summary: "Your notes", tags: ["Notes"], scopes: [["read"]] }),
  operation("getUsername", { path: "/username", tags: ["You"], scopes: [["read"]] }),
];

const ids = (wanted: Parameters<typeof findOperations>[1]) =>
  findOperations(all, wanted).map(({ entry }) => entry.id);

describe("the list of operations", () => {
  it("begins with what the scopes allow, and keeps the order of the document beside that", () => {
    expect(ids({ granted: ["read"] })).toEqual(["listNotes", "getUsername", "addNote"]);
    expect(ids({ granted: [] })).toEqual(["addNote", "listNotes", "getUsername"]);
    expect(findOperations(all, { granted: ["read"] }).at(-1)?.missing).toEqual(["write"]);
  });

  it.each([
    ["NOTE", ["addNote", "listNotes"]],
    ["post note", ["addNote"]],
    ["/username", ["getUsername"]],
    ["  ", ["addNote", "listNotes", "getUsername"]],
    ["note username", []],
  ])("is searched by every word: %j", (search, found) => {
    expect(ids({ search, granted: [] })).toEqual(found);
  });

  it("is filtered by a tag", () => {
    expect(ids({ tag: "You", granted: [] })).toEqual(["getUsername"]);
  });

  it("has the tags that operations have, in the order of the document first", () => {
    expect(tagsOf(all, [{ name: "You" }, { name: "Unused" }])).toEqual([
      { name: "You", count: 1 },
      { name: "Notes", count: 2 },
    ]);
  });
});
