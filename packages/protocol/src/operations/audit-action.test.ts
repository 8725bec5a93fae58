import { expect, it } from "vitest";
import { auditActions } from "./audit-action.ts";

it("audit actions name a kind of target and what was done, once each and in order", () => {
  for (const action of auditActions) expect(action).toMatch(/^[a-z-]+\.[a-z-]+$/);
  expect(auditActions).toEqual([...new Set(auditActions)].toSorted());
});
