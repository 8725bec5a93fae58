import { expect, it } from "vitest";
import { DashboardError } from "./dashboard-error.ts";

it("an error says by a code what did not work", () => {
  expect(new DashboardError("no-answer", "Nobody answered.")).toMatchObject({
    name: "DashboardError",
    code: "no-answer",
  });
});
