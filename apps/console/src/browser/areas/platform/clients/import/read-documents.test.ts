import { expect, it } from "vitest";
import { placeOf, readDocuments } from "./read-documents.ts";

it("one registration is a list of one", () => {
  expect(readDocuments('{"client_name":"A"}')).toEqual([{ client_name: "A" }]);
  expect(readDocuments("[{},{}]")).toHaveLength(2);
  expect(() => readDocuments("{")).toThrow(SyntaxError);
});

it("a place is said as programs say it", () => {
  expect(placeOf("/documents/1/redirect_uris/0")).toBe("documents[1].redirect_uris[0]");
  expect(placeOf("/a~1b")).toBe("a/b");
  expect(placeOf("")).toBe("");
});
