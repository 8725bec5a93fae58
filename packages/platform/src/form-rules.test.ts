import { expect, it } from "vitest";
import * as rules from "./form-rules.ts";

it("the rules that a page checks while somebody types are those the server refuses by", () => {
  const world = { catalogue: { scopes: new Map() }, issuer: "https://id.example" };
  expect(rules.manifestOfText(JSON.stringify({ name: "" }), world).outcome).toBe("invalid");
  expect(rules.manifestOfText(JSON.stringify({ name: "Acme" }), world).outcome).toBe("read");
  expect(rules.reviewProblems(rules.emptyManifest)).not.toEqual([]);
});
