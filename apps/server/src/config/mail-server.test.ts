import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ConfigError } from "./config-error.ts";
import { loadConfig } from "./load-config.ts";
import { mailServerProblem, readMailServer } from "./mail-server.ts";

const from = "login@id.example";
const load = (environment: Record<string, string>) => loadConfig({ environment, workingFolder: "/" });

function aFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "grantway-mail-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "mail-server");
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

describe("the mail server of the configuration", () => {
  it("is none unless it is said", () => {
    expect(readMailServer(load({}).mail)).toBeUndefined();
  });

  it.each([
    ["smtp://mail.example", { host: "mail.example", port: 587, secure: false }],
    ["smtps://mail.example", { host: "mail.example", port: 465, secure: true }],
    ["smtp://[::1]:25", { host: "::1", port: 25, secure: false }],
    [
      "smtp://login%40id:p%40ss@mail.example:2525",
      { host: "mail.example", port: 2525, secure: false, user: { name: "login@id", password: "p@ss" } },
    ],
  ])("is read from its address: %s", (server, read) => {
    expect(readMailServer({ server, from, tls: "required" })).toEqual(read);
  });

  it.each([
    "mail.example",
    "http://mail.example",
    "smtp://",
    "smtp://m/?tls.rejectUnauthorized=false",
    "smtp://%ff@m",
  ])("is refused as %s", (server) => {
    expect(mailServerProblem(server)).toContain("must be smtp://");
  });

  it("is read from the first line of a file, and its problems name the file alone", () => {
    const serverFile = aFile("smtp://mail.example\n");
    expect(readMailServer({ serverFile, from, tls: "required" })).toMatchObject({ host: "mail.example" });
    const broken = aFile("secret");
    const read = () => readMailServer({ serverFile: broken, from, tls: "required" });
    expect(read).toThrow(ConfigError);
    expect(read).not.toThrow(/secret/);
  });

  it("is not read from a file that others reach (ADR 17)", () => {
    const serverFile = aFile("smtp://login:secret@mail.example\n");
    const read = () => readMailServer({ serverFile, from, tls: "required" });
    chmodSync(serverFile, 0o640);
    expect(read).not.toThrow();
    for (const mode of [0o604, 0o602]) {
      chmodSync(serverFile, mode);
      expect(read).toThrow(`mail-server can be read or changed by other users: run chmod 600 on it.`);
    }
  });

  it("needs a sender, which is one address on one line, and one place for the address", () => {
    const GRANTWAY_MAIL_SERVER = "smtp://mail.example";
    expect(() => load({ GRANTWAY_MAIL_SERVER })).toThrow("needs from");
    for (const bad of ["login", "a@b, c@d", "a@b\nBcc: c@d", "x <a@b> y"]) {
      expect(() => load({ GRANTWAY_MAIL_SERVER, GRANTWAY_MAIL_FROM: bad })).toThrow("must be an address");
    }
    const both = { GRANTWAY_MAIL_SERVER, GRANTWAY_MAIL_SERVER_FILE: "/x", GRANTWAY_MAIL_FROM: from };
    expect(() => load(both)).toThrow("one of them is enough");
    const { mail, settings } = load({ GRANTWAY_MAIL_SERVER, GRANTWAY_MAIL_FROM: `Example <${from}>` });
    expect(mail).toMatchObject({ from: `Example <${from}>`, tls: "required" });
    expect(settings.find(({ name }) => name === "mail.server")).toMatchObject({ value: "set", secret: true });
  });
});
