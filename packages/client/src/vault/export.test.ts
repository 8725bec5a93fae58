import { describe, expect, it } from "vitest";
import { aConnection } from "../testing/a-connection.ts";
import { exportConnections, importConnections } from "./export.ts";

describe("carrying connections from vault to vault", () => {
  it("gives them back under the passphrase, however its letters were typed", async () => {
    const text = await exportConnections([aConnection(), aConnection({ name: "b" })], "Zürich 2026");
    expect(text).not.toContain("refresh 1");
    expect(await importConnections(text, "Zu\u0308rich 2026")).toEqual([
      aConnection(),
      aConnection({ name: "b" }),
    ]);
  });

  it.each([
    ["under another passphrase", (text: string) => text, "another passphrase", "the passphrase is another"],
    ["cut short", (text: string) => text.slice(0, -40), "correct horse", "only a part of one"],
    [
      "changed",
      (text: string) => text.replace(/"body": "(.{60})./, '"body": "$1!'),
      "correct horse",
      "was changed",
    ],
    [
      "of a newer version",
      (text: string) => text.replace('"version": 1', '"version": 2'),
      "correct horse",
      "update this one",
    ],
    ["something else", () => '{"a":1}', "correct horse", "no export of Grantway"],
    ["no JSON", () => "hello", "correct horse", "no export of Grantway"],
  ])("refuses one that is %s", async (_, change, passphrase, words) => {
    const text = change(await exportConnections([aConnection()], "correct horse"));
    const message = expect.stringContaining(words) as string;
    await expect(importConnections(text, passphrase)).rejects.toMatchObject({
      code: "export_invalid",
      message,
    });
  });

  it("refuses a passphrase that is short", async () => {
    await expect(exportConnections([], "1234567")).rejects.toMatchObject({ code: "bad_request" });
    await expect(exportConnections([], "12345678")).resolves.toContain('"salt"');
  });
});
