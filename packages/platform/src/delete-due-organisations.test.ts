import { expect, it } from "vitest";
import { deleteDueOrganisations } from "./delete-due-organisations.ts";

it("goes on with each organisation until it is gone, and leaves one that somebody took back", async () => {
  const left = new Map([
    ["o1", ["more", "more", "done"]],
    ["o2", ["unknown"]],
    ["o3", ["done"]],
  ]);
  const asked: string[] = [];
  const gone = await deleteDueOrganisations({
    organisations: {
      due: async (at) => (at === 5 ? [...left.keys()] : []),
      deleteDue: async (id, most, by) => {
        expect([most > 0, by]).toEqual([true, { actor: "system", at: 5 }]);
        asked.push(id);
        return (left.get(id)?.shift() ?? "unknown") as "done";
      },
    },
    clock: () => 5,
  });
  expect(gone).toBe(2);
  expect(asked).toEqual(["o1", "o1", "o1", "o2", "o3"]);
});
