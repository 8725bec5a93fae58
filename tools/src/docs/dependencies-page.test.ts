import { describe, expect, it } from "vitest";
import { dependencyProblems } from "./dependencies-page.ts";

const page = `# Dependencies

| Package | Version | Licence | What for | Why this one | What would replace it |
| --- | --- | --- | --- | --- | --- |
| \`jose\` | 6.2.17 | MIT | JOSE | complete | node:crypto |
| \`node-a\`, \`node-b\` | 26.0.0 | MIT | Node | pinned | Node itself |
`;
const jose = { name: "jose", version: "6.2.17", licence: "MIT" };
const nodes = ["node-a", "node-b"].map((name) => ({ name, version: "26.0.0" }));

describe("docs/dependencies.md", () => {
  it("is right when every package has its row", () => {
    expect(dependencyProblems(page, [jose, ...nodes])).toEqual([]);
  });

  it.each([
    ["a package without a row", [{ name: "pg", version: "8.0.0" }], "pg has no row."],
    ["another version", [{ ...jose, version: "7.0.0" }], "jose is at 7.0.0, its row says 6.2.17."],
    ["another licence", [{ ...jose, licence: "ISC" }], "jose is under ISC, its row says MIT."],
    ["a row for nothing", [], "jose has a row, but nothing depends on it."],
  ])("is wrong with %s", (_, dependencies, problem) => {
    expect(dependencyProblems(page, [...dependencies, ...nodes])).toContain(problem);
  });

  it("is wrong with a row that does not say why", () => {
    const silent = page.replace("| complete |", "|  |");
    expect(dependencyProblems(silent, [jose, ...nodes])).toEqual([
      "The row of jose must say what for, why this one, and what would replace it.",
    ]);
  });
});
