import { describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";
import { entries } from "./command-table.ts";
import { inOurWords } from "./signposts.ts";
import { readVersion } from "./version.ts";

const instance = givenInstance();

describe("words of other programs", () => {
  it.each([
    [["login"], /^There is no command login: to sign in .*run grantway connect <provider>\.\n$/],
    [["login", "github", "--scope", "repo"], /grantway connect <provider>/],
    [["auth", "login", "--help"], /^There is no command auth login: .*grantway connect/],
    [["logout", "github"], /grantway revoke <name>.*grantway remove <name>/],
    [["whoami"], /grantway show <name> --identity/],
    [["users", "list"], /grantway server users list/],
  ])("lead on: %j", async (words, way) => {
    const ran = await instance.run(words);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(way);
  });

  it("stand in no list, and in the way of no command", async () => {
    const { stdout } = await instance.run(["help"]);
    expect(stdout).toMatch(/^Usage: grantway/);
    expect(stdout).not.toMatch(/login|whoami/);
    expect((await instance.run(["help", "connect"])).stdout).toMatch(/^Usage: grantway connect/);
    expect((await instance.run(["-v"])).stdout).toBe(`${readVersion()}\n`);
    for (const { name } of entries) expect(inOurWords(["node", "grantway", name])).toContain(name);
  });

  it("are told from words that nobody knows", async () => {
    const ran = await instance.run(["conect"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/unknown command 'conect'.*connect/);
  });

  it("are read as ours", () => {
    const read = (...words: string[]) => inOurWords(["node", "grantway", ...words]).slice(2);
    expect(read("help")).toEqual(["--help"]);
    expect(read("help", "server", "users")).toEqual(["server", "users", "--help"]);
    expect(read("version")).toEqual(["--version"]);
    expect(read("run", "x", "--", "help")).toEqual(["run", "x", "--", "help"]);
  });
});
