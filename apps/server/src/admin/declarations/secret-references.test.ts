import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { withSecrets } from "./secret-references.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "secret"), "from a file\r\nand more");
writeFileSync(join(folder, "empty"), "\n");
const environment = { APP_SECRET: "from the environment", EMPTY: "" };

const read = (reference: unknown) =>
  withSecrets(
    { grantway: 1, clients: [{ client_id: "app", client_secret: reference }] },
    { environment, folder },
  );

describe("a secret in a declaration", () => {
  it.each([
    [{ env: "APP_SECRET" }, "from the environment"],
    [{ file: "secret" }, "from a file"],
    [{ file: join(folder, "secret") }, "from a file"],
  ])("%j is found", (reference, secret) => {
    expect(read(reference)).toEqual({
      value: { grantway: 1, clients: [{ client_id: "app", client_secret: secret }] },
      problems: [],
    });
  });

  it.each([
    ["hunter2", "A secret does not stand in the file; name where it is"],
    [{ env: "MISSING" }, "The variable MISSING is not set."],
    [{ env: "EMPTY" }, "The variable EMPTY is not set."],
    [{ file: "missing" }, "cannot be read: it does not exist."],
    [{ file: "empty" }, "The file empty is empty."],
    [{ file: "." }, "cannot be read: it is a folder."],
    [{ env: 7 }, "It must name where it is"],
    [{ env: "APP_SECRET", file: "secret" }, "It must name where it is"],
    [{ vault: "x" }, "It must name where it is"],
    [{}, "It must name where it is"],
    [null, "It must name where it is"],
    [["APP_SECRET"], "It must name where it is"],
  ])("%j is refused at its place, and the client goes on without", (reference, problem) => {
    const { value, problems } = read(reference);
    expect(value).toEqual({ grantway: 1, clients: [{ client_id: "app" }] });
    expect(problems).toMatchObject([
      { path: ["clients", 0, "client_secret"], problem: expect.stringContaining(problem) },
    ]);
    expect(JSON.stringify(problems)).not.toContain("hunter2");
  });

  it.each([null, "x", [], {}, { clients: {} }, { clients: [null, "x", { client_id: "a" }] }])(
    "is not looked for in %j",
    (document) => {
      expect(withSecrets(document, { environment, folder })).toEqual({ value: document, problems: [] });
    },
  );
});
