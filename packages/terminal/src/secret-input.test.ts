import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askNewSecret, readSecret } from "./secret-input.ts";
import type { Terminal } from "./terminal.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "grantway-terminal-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function reading(input: string): Terminal {
  const terminal: Pick<Terminal, "readInput"> = { readInput: async () => input };
  return terminal as Terminal;
}

function typing(...answers: readonly string[]): Terminal {
  const left = [...answers];
  const terminal: Pick<Terminal, "askSecret"> = { askSecret: async () => left.shift() ?? "" };
  return terminal as Terminal;
}

describe("a secret", () => {
  it("is the first line of standard input or of a file", async () => {
    const file = join(folder, "secret");
    writeFileSync(file, "s3cret\r\nmore");
    await expect(readSecret({ stdin: true }, reading("typed\nmore"))).resolves.toBe("typed");
    await expect(readSecret({ file }, reading(""))).resolves.toBe("s3cret");
    await expect(readSecret({ stdin: true }, reading("typed\0"))).resolves.toBe("typed");
    await expect(readSecret({}, reading("unread"))).resolves.toBeUndefined();
  });

  it.each([
    ["standard input and a file at once", { stdin: true, file: "x" }, "Give either standard input or a file"],
    [
      "a file that is not there",
      { file: "/nowhere/secret" },
      "The file /nowhere/secret cannot be read: it does not exist.",
    ],
    ["an empty standard input", { stdin: true }, "Standard input is empty; nothing was changed."],
    ["an empty first line", { stdin: true }, "The first line of standard input is empty", "\ns3cret\n"],
  ])("is refused from %s", async (_, source, message, input = "\n") => {
    const error = { kind: "usage", message: expect.stringContaining(message) as string };
    await expect(readSecret(source, reading(input))).rejects.toMatchObject(error);
  });

  it("that is new is asked for twice", async () => {
    await expect(askNewSecret("password", typing("one", "one"))).resolves.toBe("one");
    await expect(askNewSecret("password", typing("one", "two"))).rejects.toMatchObject({
      kind: "usage",
      message: "The two passwords differ; nothing was changed.",
    });
  });
});
