import { expect, it } from "vitest";
import { riskOf } from "./request.ts";

it("a request is as risky as the riskiest of its rights", () => {
  expect(riskOf({ rights: [] })).toBe("low");
  expect(riskOf({ rights: [{ scope: "a", risk: "medium" }, { scope: "gone" }] })).toBe("medium");
  expect(
    riskOf({
      rights: [
        { scope: "a", risk: "high" },
        { scope: "b", risk: "low" },
      ],
    }),
  ).toBe("high");
});
