import { describe, expect, it } from "vitest";
import { formatDetails, formatTable } from "./table.ts";

describe("tables", () => {
  it("align their columns and leave no blanks at the ends", () => {
    expect(
      formatTable(
        ["id", "name"],
        [
          ["a", "Ada"],
          ["bob", ""],
        ],
        "none",
      ),
    ).toBe("ID   NAME\na    Ada\nbob");
  });

  it("say so when there is nothing", () => {
    expect(formatTable(["id"], [], "No users yet.")).toBe("No users yet.");
  });
});

describe("details", () => {
  it("show what there is, further lines indented", () => {
    expect(
      formatDetails([
        ["id", "1"],
        ["missing", undefined],
        ["uris", "a\nb"],
      ]),
    ).toBe("id    1\nuris  a\n      b");
  });
});
