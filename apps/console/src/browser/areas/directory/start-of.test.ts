import { expect, it } from "vitest";
import { startOf } from "./start-of.ts";

it.each([
  ["https://acme.example/setup", "https://acme.example/setup"],
  ["http://localhost:4450/install", "http://localhost:4450/install"],
  ["", undefined],
  ["javascript:alert(1)", undefined],
  ["http://acme.example/setup", undefined],
  ["//acme.example", undefined],
])("an installation begins at the app's own page, if that can be followed: %j", (setupUrl, start) => {
  expect(startOf({ setupUrl })).toBe(start);
});
