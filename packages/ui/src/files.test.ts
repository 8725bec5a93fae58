import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { files } from "./files.ts";

describe("the files of the server-rendered pages", () => {
  it.each(Object.entries(files))("%s is there to be served", (_, file) => {
    expect(readFileSync(file, "utf8")).not.toBe("");
  });

  it("bring nothing of React along: a server that serves them loads none of it", () => {
    expect(readFileSync(new URL("files.ts", import.meta.url), "utf8")).not.toContain("import ");
  });
});
