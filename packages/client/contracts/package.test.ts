import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/*
 * What is published, as a user gets it: built, packed, unpacked into an empty project outside the repository,
 * type-checked there and run. `GRANTWAY_TEST_NODE` names another Node to run it with, such as the oldest one supported.
 */

const root = join(import.meta.dirname, "../../..");
const client = join(import.meta.dirname, "..");
const project = mkdtempSync(join(tmpdir(), "grantway-stranger-"));
const modules = join(project, "node_modules");
afterAll(() => rmSync(project, { recursive: true, force: true }));

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? ""}${stdout}${stderr}`);
  return stdout;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed | undefined;

beforeAll(() => {
  run(process.execPath, [join(root, "tools/src/publish/main.ts")], client);
  const [made] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", project, join(client, "dist")], project),
  ) as Packed[];
  packed = made;
  const at = join(modules, "@grantway/client");
  mkdirSync(at, { recursive: true });
  run("tar", ["-xzf", join(project, made?.filename ?? ""), "--strip-components=1", "-C", at], project);
  for (const name of ["oauth4webapi", "@types/node", "undici-types"])
    cpSync(join(root, "node_modules", name), join(modules, name), { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
});

const program = `
import { createGrantway, createMemoryStore, isClientError } from "@grantway/client";
import { recordInteraction, startFakeProvider } from "@grantway/client/testing";

const provider = await startFakeProvider();
const grantway = createGrantway({ store: createMemoryStore() });
const person = recordInteraction({ onUrl: async (url: string) => fetch(await provider.visit(url)) });
const client = { id: "client", secret: "client secret" };
const connection = await grantway.connect({ provider: provider.definition, client }, person);
provider.expireAll();
const reply = await grantway.fetch(connection.name, "/me");
const { login } = (await reply.json()) as { login: string };
const failure: unknown = await grantway.token("nobody").catch((error: unknown) => error);
console.log(login, isClientError(failure, "unknown_connection"), grantway.providers.list().length > 0);
await provider.stop();
`;

describe("the published package", () => {
  it("type-checks in a stranger's project", () => {
    writeFileSync(join(project, "program.ts"), program);
    const compilerOptions = {
      module: "nodenext",
      target: "es2022",
      strict: true,
      outDir: "out",
      types: ["node"],
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    run(join(root, "node_modules/.bin/tsc"), ["-p", "."], project);
    expect(readdirSync(join(project, "out"))).toEqual(["program.js"]);
  });

  it("runs there", () => {
    const node = process.env["GRANTWAY_TEST_NODE"] ?? process.execPath;
    expect(run(node, ["out/program.js"], project)).toBe("ada true true\n");
  });

  it("brings one dependency, no test of ours, and the size its README prints", () => {
    const manifest = JSON.parse(readFileSync(join(modules, "@grantway/client/package.json"), "utf8")) as {
      readonly dependencies: object;
    };
    expect(Object.keys(manifest.dependencies)).toEqual(["oauth4webapi"]);
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths.filter((path) => /\.test\.|for-tests|given/.test(path))).toEqual([]);
    const readme = readFileSync(join(client, "README.md"), "utf8");
    const printed = Number(/([\d,]+) kB packed/.exec(readme)?.[1]?.replace(",", ""));
    expect(printed).toBeGreaterThan(0);
    expect(Math.abs((packed?.size ?? 0) / 1000 - printed)).toBeLessThan(printed / 5);
  });
});
