import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";
import { readVersion } from "./version.ts";

const instance = givenInstance();
afterAll(() => instance.remove());

describe("the grantway command", () => {
  it("says what it is, and its version", async () => {
    expect(await instance.run(["--version"])).toEqual({ code: 0, stdout: `${readVersion()}\n`, stderr: "" });
    const help = await instance.run(["server", "--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/start .*\n[^]*Exit codes:/);
  });

  it("shows its help, as an error, when it is called without a command", async () => {
    const ran = await instance.run([]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("Usage: grantway");
  });

  it("says what is missing in a sentence", async () => {
    const ran = await instance.run(["run", "acme"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toBe("Say the command too: the same command with --help shows what it takes.\n");
  });

  it("migrates, and says so", async () => {
    const { from, to } = await instance.json<{ from: number; to: number }>(["migrate"]);
    expect(from).toBe(to);
    rmSync(join(instance.folder, "data"), { recursive: true });
    expect(await instance.json(["migrate"])).toEqual({ from: 0, to });
  });

  it("lists every problem of the configuration", async () => {
    const file = instance.file("config.json", {
      prot: 1,
      issuer: "http://id.example.com",
      lifetimes: { code: "1 minute" },
    });
    const ran = await instance.server(["users", "list", "--config", file]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr.split("\n")).toHaveLength(5);
    expect(ran.stderr).toMatch(/prot .*not a setting/);
  });

  it.each([
    [
      "a data folder that is none",
      (folder: string) => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, "");
      },
      /no instance here|data folder/,
    ],
    [
      "an instance key others can read",
      (folder: string) => {
        writeFileSync(join(folder, "instance-key"), "x");
        chmodSync(join(folder, "instance-key"), 0o644);
      },
      /chmod 600/,
    ],
    [
      "a database that is none",
      (folder: string) =>
        writeFileSync(join(folder, "grantway.sqlite"), "this is not a database, it is text. ".repeat(200)),
      /database|SQLite/i,
    ],
  ])("says in one sentence that it found %s", async (_, prepare, message) => {
    const other = givenInstance();
    prepare(join(other.folder, "data"));
    const create = ["clients", "create", "--name", "x", "--grant-type", "client_credentials"];
    const ran = await other.server(create);
    other.remove();
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toMatch(/^[^\n]+\n$/);
    expect(ran.stderr).toMatch(message);
  });
});
