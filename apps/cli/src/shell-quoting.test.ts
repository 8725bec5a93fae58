import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { assignments, type Shell } from "./shell-quoting.ts";

const folder = mkdtempSync(join(tmpdir(), "grantway-quoting-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Known troublemakers for quoting, then random values. */
const values: readonly string[] = [
  "$(touch made)",
  "`touch made`",
  "'; touch made; '",
  '"; touch made; "',
  "${HOME}",
  "$HOME",
  "%PATH%",
  String.raw`\'`,
  String.raw`a\nb`,
  String.raw`\\`,
  "!!",
  "a!b",
  '"$HOME"',
  "a'b",
  "a'b\"c",
  "'",
  '"',
  "`",
  "a\nb",
  "\n",
  "a\n",
  "\ta ",
  " a",
  "a#b",
  "a #b",
  "=",
  "~",
  "*",
  "Zoë’s 👩‍🚀",
  "\u2018; touch made; \u2019",
  "",
  "a\rb",
  "a\r\nb",
  "\u001B[2J",
  "eyJhbGciOiJub25lIn0.e30.",
  "ya29.a0-_~+/==",
  ...fc.sample(fc.string({ unit: "binary", maxLength: 30 }), { numRuns: 150, seed: 1 }),
  ...fc.sample(fc.string({ unit: fc.constantFrom(...Array.from("'\"\\$`!%#\n\r (){};&|<>~=ab")) }), {
    numRuns: 150,
    seed: 2,
  }),
].filter((value) => !value.includes("\0") && value.isWellFormed());

/** Quotes all values in one run, separated by zero bytes. Answers those that came back changed. */
function changed(shell: Shell, run: (lines: readonly string[]) => string): readonly string[] {
  const kept = values.filter((value) => isPossible(shell, value));
  const lines = kept.map((value, index) => assignments[shell](`T${index}`, value));
  const back = run(lines).split("\0").slice(0, -1);
  if (readdirSync(folder).includes("made")) throw new Error("a command in a token was run");
  return kept.filter((value, index) => back[index] !== value);
}

function isPossible(shell: Shell, value: string): boolean {
  try {
    return assignments[shell]("T", value) !== "";
  } catch {
    return false;
  }
}

function execute(program: string, args: readonly string[], input = ""): string {
  const { stdout, status, stderr } = spawnSync(program, args, { input, cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

const show = `${process.execPath} -e 'for (const [n, v] of Object.entries(process.env).filter(([n]) => /^T\\d+$/.test(n)).sort(([a], [b]) => a.slice(1) - b.slice(1))) process.stdout.write(v + "\\0")'`;

/** `sh` and `bash` are everywhere; others are tried where they are installed. */
const shells = ["sh", "bash", "dash", "zsh", "ksh"].filter(
  (name) => spawnSync(name, ["-c", "true"]).error === undefined,
);

describe("a token as a variable of a shell", () => {
  it.each(shells)("is itself again in %s, byte for byte, and runs nothing", (name) => {
    expect(changed("sh", (lines) => execute(name, [], `${lines.join("\n")}\n${show}`))).toEqual([]);
  });

  it("is itself again by eval, as the guide has it", () => {
    const file = join(folder, "printed");
    const run = (lines: readonly string[]) => {
      writeFileSync(file, lines.join("\n"));
      return execute("sh", [], `eval "$(cat printed)"\n${show}`);
    };
    expect(changed("sh", run)).toEqual([]);
  });

  it("is itself again in a dotenv file, for Node and for a shell", () => {
    const file = join(folder, ".env");
    const run = (lines: readonly string[]) => {
      writeFileSync(file, `${lines.join("\n")}\n`);
      const script =
        'for (let n = 0; process.env["T" + n] !== undefined; n++) process.stdout.write(process.env["T" + n] + "\\0")';
      return execute(process.execPath, [`--env-file=${file}`, "-e", script]);
    };
    expect(changed("dotenv", run)).toEqual([]);
    const bySource = (lines: readonly string[]) => execute("sh", [], `set -a\n${lines.join("\n")}\n${show}`);
    expect(changed("dotenv", bySource)).toEqual([]);
  });

  it("is refused where a dotenv file cannot hold it for all readers", () => {
    for (const value of ["a'$(id)", "'\"", "a\rb", "'\n"])
      expect(() => assignments.dotenv("T", value)).toThrow(/^T cannot be written/);
    for (const write of Object.values(assignments)) expect(() => write("T", "a\0b")).toThrow("zero byte");
  });

  it("is quoted by the rules of each shell", () => {
    const value = String.raw`a'b\c"d`;
    expect(assignments.fish("T", value)).toBe(String.raw`set -gx T 'a\'b\\c"d'`);
    expect(assignments.powershell("T", value)).toBe(String.raw`$env:T = 'a''b\c"d'`);
    expect(assignments.powershell("T", "\u2019; id")).toBe("$env:T = '\u2019\u2019; id'");
    expect(assignments.dotenv("T", "eyJ.e30.a-b_c=")).toBe("T=eyJ.e30.a-b_c=");
    expect(assignments.dotenv("T", '"$(id)"')).toBe(`T='"$(id)"'`);
    expect(assignments.dotenv("T", "it's")).toBe(`T="it's"`);
  });
});
