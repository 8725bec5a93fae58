import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "./export-form.ts";
import { exportText, missingLines } from "./export-text.ts";
import { readYaml } from "./yaml-documents.ts";

const web = { client_id: "web", token_endpoint_auth_method: "client_secret_basic", scope: "openid" };
const spa = { client_id: "spa", token_endpoint_auth_method: "none", redirect_uris: ["https://a.example"] };
const declaration = { grantway: 1, apis: [], clients: [spa, web] } as const;

function valueOf(text: string): unknown {
  const read = readYaml(text);
  return "documents" in read ? read.documents.map(({ value }) => value) : read.problems;
}

describe("an exported declaration", () => {
  it("is YAML that says what is missing", () => {
    expect(exportText(declaration, "yaml")).toBe(
      [
        "# The APIs, scopes and clients of an instance; grantway server apply makes them so.",
        "# Secrets are not in it. These clients have one, which a new instance is told by",
        "# client_secret: { env: NAME } or { file: PATH }, or makes with grantway server clients rotate-secret:",
        "#   web",
        "",
        "grantway: 1",
        "apis: []",
        "clients:",
        "  - client_id: spa",
        "    token_endpoint_auth_method: none",
        "    redirect_uris:",
        "      - https://a.example",
        "  - client_id: web",
        "    token_endpoint_auth_method: client_secret_basic",
        "    scope: openid",
        "",
      ].join("\n"),
    );
    expect(missingLines({ ...declaration, clients: [spa] })).toEqual([]);
  });

  it("is JSON where that is asked", () => {
    expect(JSON.parse(exportText(declaration, "json"))).toEqual(declaration);
    expect(["a.JSON", "a.json", "a.yaml", "a", undefined].map(formOf)).toEqual([
      "json",
      "json",
      "yaml",
      "yaml",
      "yaml",
    ]);
  });

  it("is read as what was written, whatever people call their apps", () => {
    const odd = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "yes",
        "null",
        "1e3",
        "0x10",
        "~",
        "#",
        "- a",
        "a: b",
        "'",
        '"',
        "&a",
        "*a",
        "!x",
        "  ",
        "%",
      ),
    );
    fc.assert(
      fc.property(odd, odd, (name, id) => {
        const clients = [{ ...web, client_id: "#".repeat(3) + id, client_name: name }];
        const said = { grantway: 1, apis: [], clients } as const;
        const text = exportText(said, "yaml");
        expect(valueOf(text.slice(text.indexOf("\ngrantway: 1")))).toEqual([said]);
        expect(valueOf(exportText(said, "json"))).toEqual([said]);
      }),
      { numRuns: 200 },
    );
  });
});
