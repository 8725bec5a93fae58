import { problemAt } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { problemLine, readDocuments } from "./read-documents.ts";

const file = (name: string, text: string) => ({ name, folder: ".", text });

describe("the documents of files", () => {
  it("are one list, in the order of the files, and a problem in one is told where it stands", () => {
    const read = readDocuments(
      [file("a.yaml", "grantway: 1\n---\ngrantway: 1\n"), file("b.json", '{\n "grantway": 1,\n "apis": []}')],
      {},
    );
    if ("unreadable" in read) throw new Error("it is readable");
    expect(read.values).toEqual([{ grantway: 1 }, { grantway: 1 }, { grantway: 1, apis: [] }]);
    const problems = [
      problemAt([2, "apis"], "No.", "other"),
      problemAt([1], "No.", "other"),
      problemAt([], "Too many.", "too-many"),
    ];
    expect(read.tell(problems)).toEqual(["Too many.", "a.yaml:3:1: No.", "b.json:3:2: apis: No."]);
  });

  it("are not looked into where one cannot be read; what is wrong in each is told", () => {
    const read = readDocuments(
      [file("a.yaml", "a: [\n"), file("b.yaml", "b: 1\nb: 2\n"), file("c.yaml", "c: 1")],
      {},
    );
    expect(read).toEqual({
      unreadable: [expect.stringMatching(/^a\.yaml:2:1: .+\.$/), "b.yaml:2:1: It is said more than once."],
    });
  });

  it("tell of references to secrets beside everything else", () => {
    const text = "grantway: 1\nclients:\n  - client_id: app\n    client_secret: {env: NOWHERE}\n";
    const read = readDocuments([file("a.yaml", text)], {});
    if ("unreadable" in read) throw new Error("it is readable");
    expect(read.tell(read.problems)).toEqual([
      "a.yaml:4:5: clients[0].client_secret: The variable NOWHERE is not set.",
    ]);
  });

  it("name members so that nothing in a file steers a terminal", () => {
    const steering = "a\u001B[2J".repeat(50);
    const line = problemLine("a.yaml", { line: 1, column: 2 }, ["clients", 0, steering], "No.");
    expect(line).toMatch(/^a\.yaml:1:2: clients\[0\]\["a\\u001b\[2J.*"\]: No\.$/);
    expect(line.length).toBeLessThan(200);
  });
});
