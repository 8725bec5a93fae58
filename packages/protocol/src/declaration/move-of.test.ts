import { expect, it } from "vitest";
import { moveOf } from "./move-of.ts";

it("there is nothing to do without a step", () => {
  const said = { kind: "client", action: "change", id: "app" } as const;
  expect(moveOf(said, [])).toEqual([]);
  const step = { step: "delete-client", id: "app", revision: 1 } as const;
  expect(moveOf(said, [step])).toEqual([{ difference: { ...said, fields: {} }, steps: [step] }]);
});
