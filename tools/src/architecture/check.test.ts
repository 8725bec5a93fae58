import { describe, expect, it } from "vitest";
import { checkArchitecture } from "./check.ts";

/** A small repository in which every rule holds. Each test breaks one of its rules. */
const sound: Readonly<Record<string, string>> = {
  "ARCHITECTURE.md": "# Architecture\n\n- **P1. Tokens are sealed.**\n\n## Storage\n",
  "docs/adr/0001-sealed.md": "# Sealed, as principle P1 says",
  "package.json": manifest("house", { devDependencies: { vitest: "1.0.0" } }),
  "packages/protocol/package.json": manifest("@grantway/protocol", {
    exports: { ".": "./src/index.ts" },
    dependencies: { jose: "1.0.0" },
  }),
  "packages/protocol/src/index.ts": `export { prove } from "./brand.ts"; export { token } from "./token.rfc6749.ts";`,
  "packages/protocol/src/brand.ts": `export function prove<T>(facts: object): T { return facts as T; }`,
  "packages/protocol/src/brand.test.ts": `import { it } from "vitest"; import { prove } from "./brand.ts"; it("x", () => prove<1>({ at: Date.now() }));`,
  "packages/protocol/src/token.rfc6749.ts": `import { SignJWT } from "jose";
/** @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-5.1 | RFC 6749 §5.1} */
export const token = (clock: () => number) => [SignJWT, clock()];`,
  "packages/protocol/src/token.rfc6749.test.ts": `export {};`,
  "packages/protocol/src/userinfo.oidc-core.ts": `
/** @see {@link https://openid.net/specs/openid-connect-core-1_0.html#UserInfo | OpenID Connect Core §5.3} */
export const userinfo = 1;`,
  "packages/protocol/src/userinfo.oidc-core.test.ts": `export {};`,
  "packages/protocol/src/request/redirect-uri.rfc8252.ts": `import { prove } from "../brand.ts";
/** @see {@link https://www.rfc-editor.org/rfc/rfc8252#section-7.3 | RFC 8252 §7.3} */
export const resolve = (uri: string) => prove<SafeRedirect>({ uri });`,
  "packages/protocol/src/request/redirect-uri.rfc8252.test.ts": `export {};`,
  "packages/protocol/src/ports/clock.ts": `export const noTestNeeded = 1;`,
  "packages/protocol/src/client.ts": `import type { A } from "./ports/clock.ts"; export interface Client { readonly a: A } // principle P1, ADR 1 (ARCHITECTURE.md, Storage)\n`,
  "packages/identity/package.json": manifest("@grantway/identity", {
    exports: { ".": "./src/index.ts" },
    dependencies: { "@grantway/protocol": "1.0.0" },
  }),
  "packages/identity/src/index.ts": `export type { X } from "@grantway/protocol";`,
  "apps/server/package.json": manifest("@grantway/server", {
    exports: { "./command": "./src/command.ts" },
    dependencies: { "@grantway/protocol": "1.0.0", fastify: "1.0.0" },
    devDependencies: { "fast-check": "1.0.0" },
  }),
  "apps/server/src/command.ts": `import "fastify"; import "node:fs"; import { token } from "@grantway/protocol"; export const run = () => token(Date.now);`,
  "apps/server/src/command.test.ts": `import "fast-check"; import { run } from "./command.ts"; run();`,
  "apps/cli/package.json": manifest("grantway", { dependencies: { "@grantway/server": "1.0.0" } }),
  "apps/cli/bin/grantway.js": `import { run } from "@grantway/server/command"; run();`,
};

function manifest(name: string, rest: object): string {
  return JSON.stringify({ name, ...rest });
}

function problemsWith(changes: Readonly<Record<string, string>>) {
  return checkArchitecture(new Map(Object.entries({ ...sound, ...changes })));
}

const server = "apps/server/src/other.ts";
const pure = "packages/identity/src/a.ts";
const decision = "packages/storage/src/decisions/a.ts";
const storage = {
  "packages/storage/package.json": manifest("@grantway/storage", {
    exports: { ".": "./src/decisions/a.ts" },
  }),
  "packages/storage/src/decisions/a.test.ts": "export {};",
};
/** A file that refers to something; assembled from parts, because this file is checked as well. */
const see = (...words: readonly string[]) => `/** See ${words.join(" ")}. */\nexport const a = 1;`;
const withTest = { "packages/identity/src/a.test.ts": "export {};" };

describe("the rules of the house", () => {
  it("find nothing in a sound house", () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each<
    [string, Readonly<Record<string, string>>, { rule: string; file: string; line?: number; says: string }]
  >([
    [
      "a pure package importing upward",
      { [pure]: `export const a = 1;\nexport { run } from "@grantway/server/command";`, ...withTest },
      {
        rule: "imports",
        file: pure,
        line: 2,
        says: "packages/identity may not import @grantway/server/command",
      },
    ],
    [
      "a pure package importing a foreign package",
      { [pure]: `import { z } from "zod"; export const a = z;`, ...withTest },
      { rule: "imports", file: pure, says: "may not import zod" },
    ],
    [
      "a pure package importing a builtin",
      { [pure]: `export const a = await import("node:fs");`, ...withTest },
      { rule: "imports", file: pure, says: "may not import node:fs" },
    ],
    [
      "a type taken from a package that may not be imported",
      { [pure]: `export type A = import("fastify").A;` },
      { rule: "imports", file: pure, says: "may not import fastify" },
    ],
    [
      "an entry that is not exported",
      { [server]: `import "@grantway/protocol/src/brand.ts";` },
      { rule: "imports", file: server, says: 'does not export "./src/brand.ts"' },
    ],
    [
      "a path into another package",
      { [server]: `import "../../../packages/protocol/src/token.rfc6749.ts";` },
      { rule: "imports", file: server, says: "is in another package" },
    ],
    [
      "a file of another package that is resolved, not imported",
      { [server]: `export const path = import.meta.resolve("@grantway/protocol/pages.css");` },
      { rule: "imports", file: server, says: 'does not export "./pages.css"' },
    ],
    [
      "a package that is required, not imported",
      {
        [server]: `import { createRequire } from "node:module"; export const a = createRequire(import.meta.url); export const b = require("pg");`,
      },
      { rule: "dependencies", file: server, says: "pg is not declared" },
    ],
    [
      "source importing a test",
      { [server]: `import "./command.test.ts";` },
      { rule: "imports", file: server, says: "Only tests may import it" },
    ],
    [
      "the command line importing more than the command",
      {
        "apps/cli/bin/more.js": `import "@grantway/protocol";`,
      },
      { rule: "imports", file: "apps/cli/bin/more.js", says: "may not import @grantway/protocol" },
    ],
    [
      "a browser file importing a builtin",
      {
        "examples/token-app/package.json": manifest("token-app", {}),
        "examples/token-app/src/browser/app.ts": `import "node:fs";`,
      },
      { rule: "imports", file: "examples/token-app/src/browser/app.ts", says: "may not import node:fs" },
    ],
    [
      "a server loading React with the components of ui",
      {
        "packages/ui/package.json": manifest("@grantway/ui", {
          exports: { "./react": "./src/react/index.ts" },
        }),
        "packages/ui/src/react/index.ts": `export const ui = 1;`,
        [server]: `import "@grantway/ui/react";`,
      },
      { rule: "imports", file: server, says: "apps/server may not import @grantway/ui/react" },
    ],
    [
      "a component that fetches through a library of data",
      {
        "packages/ui/package.json": manifest("@grantway/ui", {
          exports: { "./react": "./src/react/index.ts" },
        }),
        "packages/ui/src/react/index.ts": `export { useQuery } from "@tanstack/react-query"; export const ui = 1;`,
      },
      {
        rule: "imports",
        file: "packages/ui/src/react/index.ts",
        says: "may not import @tanstack/react-query",
      },
    ],
    [
      "a workspace that is not on the map",
      { "packages/more/package.json": manifest("more", {}) },
      { rule: "imports", file: "packages/more/package.json", says: "is not on the map" },
    ],
    ...[
      "fetch('x')",
      "process.env",
      "Date.now()",
      "new Date()",
      "Math.random()",
      "Buffer.from('')",
      "setTimeout(run, 1)",
    ].map(
      (code): [string, Readonly<Record<string, string>>, { rule: string; file: string; says: string }] => [
        `${code} in a pure package`,
        { [pure]: `export const a = (run: () => void) => [run, ${code}];`, ...withTest },
        { rule: "purity", file: pure, says: "in a pure package" },
      ],
    ),
    [
      "a table that is asked by any text and is no Map",
      {
        [server]: `export const a = 1;\nconst words: Readonly<Record<string, string>> = {};\nexport const b = words;`,
      },
      { rule: "tables", file: server, line: 2, says: "words answers for constructor" },
    ],
    [
      "a cycle",
      { [server]: `import "./third.ts";`, "apps/server/src/third.ts": `import "./other.ts";` },
      {
        rule: "cycles",
        file: server,
        line: 1,
        says: "other.ts → apps/server/src/third.ts → apps/server/src/other.ts",
      },
    ],
    [
      "a comment that refers to a document nobody has",
      { [pure]: see("architecture", "§6"), ...withTest },
      { rule: "references", file: pure, line: 1, says: "is not in this repository" },
    ],
    [
      "a comment that names a principle there is not",
      { [pure]: see("principle", "P9"), ...withTest },
      { rule: "references", file: pure, line: 1, says: "P9" },
    ],
    [
      "a comment that names a decision nobody took",
      { [pure]: see("ADR", "999"), ...withTest },
      { rule: "references", file: pure, line: 1, says: "999" },
    ],
    [
      "two decisions of one number",
      { "docs/adr/0001-twice.md": "# Twice" },
      { rule: "references", file: "docs/adr/0001-twice.md", line: 1, says: "next free" },
    ],
    [
      "a cycle of types alone",
      {
        [server]: `import type { A } from "./third.ts"; export type B = A;`,
        "apps/server/src/third.ts": `import type { B } from "./other.ts"; export type A = B;`,
      },
      { rule: "cycles", file: server, line: 1, says: "other.ts is a cycle" },
    ],
    [
      "a decision that waits for something else than its transaction",
      { ...storage, [decision]: `export async function* a() { yield 1; }` },
      { rule: "decisions", file: decision, line: 1, says: "Yield a statement" },
    ],
    [
      "a decision that is waited for when it is loaded",
      { ...storage, [decision]: `export const a = (b: never) => import.meta;\nawait a;` },
      { rule: "decisions", file: decision, line: 2, says: "Yield a statement" },
    ],
    [
      "a decision that reaches for a driver",
      {
        ...storage,
        [decision]: `import { setTimeout } from "node:timers/promises"; export const a = setTimeout;`,
      },
      { rule: "decisions", file: decision, line: 1, says: "does not reach node:timers/promises" },
    ],
    [
      "a decision that reaches for an adapter",
      {
        ...storage,
        [decision]: `import { a } from "../postgres/a.ts"; export const b = a;`,
        "packages/storage/src/postgres/a.test.ts": "export {};",
        "packages/storage/src/postgres/a.ts": `export const a = 1;`,
      },
      { rule: "decisions", file: decision, line: 1, says: "does not reach ../postgres/a.ts" },
    ],
    [
      "a file that sets a brand and is no prover",
      { [pure]: `import { prove } from "@grantway/protocol"; export const a = prove;`, ...withTest },
      { rule: "brand", file: pure, says: "Only a proving function" },
    ],
    [
      "a prover that sets the brand of another",
      {
        "packages/protocol/src/request/redirect-uri.rfc8252.ts": `import { prove } from "../brand.ts";
/** @see {@link https://www.rfc-editor.org/rfc/rfc8252#section-7.3 | RFC 8252 §7.3} */
export const resolve = (uri: string) => prove<SignedInUser>({ uri });`,
      },
      {
        rule: "brand",
        file: "packages/protocol/src/request/redirect-uri.rfc8252.ts",
        line: 3,
        says: "SafeRedirect",
      },
    ],
    [
      "a name that is not kebab-case",
      { "apps/server/src/someThing.ts": "export const a = 1;" },
      { rule: "names", file: "apps/server/src/someThing.ts", says: "kebab-case" },
    ],
    [
      "a name that says nothing",
      { "apps/server/src/http/utils.ts": "export const a = 1;" },
      { rule: "names", file: "apps/server/src/http/utils.ts", says: "does not say what it does" },
    ],
    [
      "a second index.ts",
      { "apps/server/src/http/index.ts": "export const a = 1;" },
      { rule: "names", file: "apps/server/src/http/index.ts", says: "Only what package.json exports" },
    ],
    [
      "a barrel under another name",
      { "apps/server/src/http/all.ts": `export * from "../command.ts";` },
      { rule: "names", file: "apps/server/src/http/all.ts", says: "only hands on" },
    ],
    [
      "a file without its test",
      { [pure]: "export const a = 1;" },
      { rule: "tests", file: pure, says: "packages/identity/src/a.test.ts is missing" },
    ],
    [
      "a file of types that carries a specification, without its test",
      {
        "packages/protocol/src/x.rfc6749.ts": `/** @see https://www.rfc-editor.org/rfc/rfc6749#section-2 */ export type A = 1;`,
      },
      { rule: "tests", file: "packages/protocol/src/x.rfc6749.ts", says: "x.rfc6749.test.ts is missing" },
    ],
    [
      "an RFC in the name and the section of another linked",
      {
        "packages/protocol/src/token.rfc6749.ts": `/** @see https://www.rfc-editor.org/rfc/rfc67490#section-5.1 */ export const token = () => import("jose");`,
      },
      {
        rule: "specifications",
        file: "packages/protocol/src/token.rfc6749.ts",
        says: "links no section of it",
      },
    ],
    [
      "an OpenID specification in the name and only its front page linked",
      {
        "packages/protocol/src/userinfo.oidc-core.ts": `/** @see https://openid.net/specs/openid-connect-core-1_0.html */ export const a = 1;`,
      },
      {
        rule: "specifications",
        file: "packages/protocol/src/userinfo.oidc-core.ts",
        says: "links no section of it",
      },
    ],
    [
      "a file that is too long",
      { [server]: "export const a = [\n" + "1,\n".repeat(300) + "];" },
      { rule: "length", file: server, says: "302 lines of code, at most 300" },
    ],
    [
      "an import that is not declared",
      { [server]: `import "pino";` },
      { rule: "dependencies", file: server, says: "pino is not declared" },
    ],
    [
      "a dependency that only a test imports",
      {
        "apps/server/src/command.ts": `import { token } from "@grantway/protocol"; export const run = token;`,
        "apps/server/src/x.test.ts": `import "fastify";`,
      },
      {
        rule: "dependencies",
        file: "apps/server/package.json",
        says: "fastify is declared but nothing imports it",
      },
    ],
  ])("find %s", (_, changes, { rule, file, line, says }) => {
    const place = line === undefined ? { rule, file } : { rule, file, line };
    expect(problemsWith(changes)).toMatchObject([{ ...place, message: expect.stringContaining(says) }]);
  });

  it("leave blank lines and comments out of a file's length", () => {
    const text = "export const a = [\n" + "1, // one\n// two\n\n/* three\nfour */\n".repeat(150) + "];";
    expect(problemsWith({ [server]: text })).toEqual([]);
  });

  it("let tests of a pure package read the clock and builtins", () => {
    expect(
      problemsWith({
        "packages/protocol/src/brand.test.ts": `import "node:fs"; import "vitest"; setTimeout(fetch, Date.now());`,
      }),
    ).toEqual([]);
  });

  it("take a property that is called like a global for what it is", () => {
    const text = `export const a = (port: { fetch(): 1; process: 2 }) => [port.fetch(), { process: port.process }];`;
    expect(problemsWith({ [pure]: text, ...withTest })).toEqual([]);
  });

  it("count a suite elsewhere only while it is there", () => {
    const storage = {
      "packages/storage/package.json": manifest("@grantway/storage", { exports: { ".": "./src/index.ts" } }),
      "packages/storage/src/sqlite/clients.ts": "export const a = 1;",
    };
    expect(problemsWith(storage)).toMatchObject([
      { rule: "tests", file: "packages/storage/src/sqlite/clients.ts" },
    ]);
    expect(problemsWith({ ...storage, "packages/storage/contracts/clients.test.ts": "export {};" })).toEqual(
      [],
    );
  });
});
