import type { Choices } from "@grantway/explorer/contract";
import { expect, it } from "vitest";
import { choicesIn } from "./choices-query.ts";

const choices: Choices = {
  label: "organisation",
  path: "/companies",
  itemsAt: "data.items",
  value: "id",
  name: "name",
  parameter: "company",
};

it("choices are found where the profile says the list is", () => {
  const items = [{ id: "harbor", name: "Harbor" }, { id: 7, name: "" }, { name: "nobody" }, null];
  expect(choicesIn({ data: { items } }, choices)).toEqual([
    { value: "harbor", name: "Harbor" },
    { value: "7", name: "7" },
  ]);
  expect(choicesIn([{ id: "a" }], { ...choices, itemsAt: "" })).toEqual([{ value: "a", name: "a" }]);
});

it.each([null, "text", {}, { data: null }, { data: { items: {} } }])(
  "an answer without a list has none: %j",
  (answer) => {
    expect(choicesIn(answer, choices)).toEqual([]);
  },
);
