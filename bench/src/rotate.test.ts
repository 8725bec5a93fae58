import { expect, it } from "vitest";
import { rotate } from "./rotate.ts";

it("lets everybody be first in turn", () => {
  const list = ["a", "b", "c"];
  expect([0, 1, 2, 3].map((round) => rotate(list, round).join(""))).toEqual(["abc", "bca", "cab", "abc"]);
});
