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
    const setting = { name: "a.b", variable: "GRANTWAY_A_B", default: "15m", description };
    const page = configurationPage([setting], [{ variable: "OTEL_A", description: "Traces." }]);
    expect(page).toContain(String.raw`| ${"`a.b`"} | ${"`GRANTWAY_A_B`"} | ${"`15m`"} | One of a \| b. |`);
    expect(page).toContain("| `OTEL_A` |  | Traces. |");
  });
});

describe("the specifications page", () => {
  it("lists the sections of each specification in their order, with what is done and where", () => {
    const url = "https://www.rfc-editor.org/rfc/rfc7636";
    const link = (section: string) => ({
      id: "RFC 7636",
      section,
      url: `${url}#x`,
      file: "request/pkce.rfc7636.ts",
      what: "Compares the challenge.",
    });
    const specifications = [{ id: "RFC 7636", title: "PKCE", url }];
    const page = specificationsPage(
      {
        features: [
          {
            name: "proof",
            specifications,
            authorizationRequest: { parameters: ["code_challenge"], references: { request: {} } },
          },
          {
            name: "codes",
            specifications: [...specifications, { id: "RFC 99", title: "Older", url: "https://old.example" }],
            endpoints: { "/codes": {} },
            grants: { code: {}, other: {} },
          },
        ],
        rulesHoldTo: [{ id: "RFC 100", title: "Of rules", url: "https://rules.example" }],
      },
      [link("§4.10"), link("§4.9"), { ...link("§1"), id: "RFC 1" }],
    );
    expect(page.match(/^## .*$/gm)).toEqual([
      "## [RFC 99](https://old.example), Older",
      "## [RFC 100](https://rules.example), Of rules",
      `## [RFC 7636](${url}), PKCE`,
    ]);
    expect(page).toContain("| proof | RFC 7636 | authorization parameters `code_challenge`, `request` |");
    expect(page).toContain("| codes | RFC 7636, RFC 99 | endpoint `/codes`; grant type `code`, `other` |");
    const file = "[request/pkce.rfc7636.ts](../packages/protocol/src/request/pkce.rfc7636.ts)";
    const rows = page.split("\n").filter((line) => line.startsWith("| [§"));
    expect(rows).toEqual([
      `| [§4.9](${url}#x) | Compares the challenge. | ${file} |`,
      `| [§4.10](${url}#x) | Compares the challenge. | ${file} |`,
    ]);
  });
});
