import { expect, it } from "vitest";
import { completeMetadata } from "./client-metadata.rfc7591.ts";
import { problemAt } from "../problem.ts";
import { problemsOnTheWire, wireNames } from "./wire-names.rfc7591.ts";

it("every member that can be said of a new client has one name on the wire, RFC 7591 §2", () => {
  const { status: _, owner: __, ...metadata } = completeMetadata({ name: "App" }, () => "id");
  expect(Object.keys(wireNames).toSorted()).toEqual([...Object.keys(metadata), "secret"].toSorted());
  expect(new Set(Object.values(wireNames)).size).toBe(Object.keys(wireNames).length);
});

it("problems are told by the same names, and a scope has no place of its own in its text", () => {
  const problems = [
    problemAt(["redirectUris", 1], "No.", "other"),
    problemAt(["scopes", 1], "No.", "other"),
    problemAt([], "No.", "other"),
  ];
  expect(problemsOnTheWire(problems).map(({ path }) => path)).toEqual([["redirect_uris", 1], ["scope"], []]);
});
