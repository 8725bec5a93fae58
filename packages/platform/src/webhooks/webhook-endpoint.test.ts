import { expect, it } from "vitest";
import { statusOf } from "./webhook-endpoint.ts";

it("an endpoint that is switched off is that, whether it failed or not", () => {
  expect(statusOf({ disabledBecause: null, failingSince: null })).toBe("enabled");
  expect(statusOf({ disabledBecause: null, failingSince: 1 })).toBe("failing");
  for (const disabledBecause of ["asked", "gone", "failing"] as const)
    expect(statusOf({ disabledBecause, failingSince: 1 })).toBe("disabled");
});
