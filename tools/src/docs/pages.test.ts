import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configurationPage } from "./configuration-page.ts";
import { dependencyProblems } from "./dependencies-page.ts";
import { generatedPages, stalePages } from "./pages.ts";
import { readDependencies } from "./read-dependencies.ts";
import { specificationsPage } from "./specifications-page.ts";

const root = new URL("../../..", import.meta.url).pathname;

describe("the pages of this repository", () => {
  it("are not stale (npm run docs)", () => {
    expect(stalePages(root).map(({ path }) => path)).toEqual([]);
  });

  it("have a row for every dependency", () => {
    const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
    expect(dependencyProblems(page, readDependencies(root))).toEqual([]);
  });
});

describe("a generated page", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "grantway-docs-"));
    mkdirSync(join(folder, "docs"));
    for (const { path, text } of generatedPages()) writeFileSync(join(folder, path), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is stale when its file differs or is missing", () => {
    expect(stalePages(folder)).toEqual([]);
    writeFileSync(join(folder, "docs/configuration.md"), "something else");
    expect(stalePages(folder).map(({ path }) => path)).toEqual(["docs/configuration.md"]);
    rmSync(join(folder, "docs"), { recursive: true });
    expect(stalePages(folder)).toHaveLength(generatedPages().length);
  });
});

describe("the configuration page", () => {
  it("shows name, variable, default and meaning of a setting", () => {
    const description = "One of a | b.";
    const page = configurationPage([{ name: "a.b", variable: "GRANTWAY_A_B", default: "15m", description }]);
    expect(page).toContain(String.raw`| ${"`a.b`"} | ${"`GRANTWAY_A_B`"} | ${"`15m`"} | One of a \| b. |`);
  });
});

describe("the specifications page", () => {
  it("links each section's file", () => {
    const page = specificationsPage([
      {
        id: "RFC 7636",
        title: "PKCE",
        url: "https://www.rfc-editor.org/rfc/rfc7636",
        implements: [{ section: "§4.6", what: "compares the challenge", file: "request/pkce.rfc7636.ts" }],
      },
    ]);
    expect(page).toContain("## [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636) PKCE");
    expect(page).toContain(
      "| §4.6 | compares the challenge | [request/pkce.rfc7636.ts](../packages/protocol/src/request/pkce.rfc7636.ts) |",
    );
  });
});
