import { expect, it } from "vitest";
import { changeLines, manifestChanges } from "./manifest-changes.ts";

const read = { scope: "read", purpose: "To count." };

it("what differs is told member by member, and scope by scope", () => {
  const changes = manifestChanges(
    {
      name: "A",
      summary: "",
      embed: null,
      scopes: [read, { ...read, scope: "old" }, { ...read, scope: "same" }],
    },
    {
      name: "A",
      summary: "New.",
      embed: { url: "https://a.example/" },
      scopes: [
        { ...read, optional: true },
        { ...read, scope: "same", optional: false },
        { ...read, scope: "new" },
      ],
    },
  );
  expect(changeLines(changes).split("\n")).toEqual([
    '  ~ summary: "" → "New."',
    '  ~ embed: null → {"url":"https://a.example/"}',
    '  ~ scope read: needed, "To count." → optional, "To count."',
    '  - scope old: needed, "To count."',
    '  + scope new: needed, "To count."',
  ]);
});

it("the same in another order, or with what is where nothing is said, is no difference", () => {
  expect(manifestChanges({ a: 1, scopes: [] }, { scopes: [], a: 1, b: null })).toEqual([]);
});
