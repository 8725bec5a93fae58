import { expect, it } from "vitest";
import { EmbedError } from "./embed-error.ts";

it("an error says by a code what was not accepted, and keeps its cause", () => {
  const cause = new Error("no route");
  const error = new EmbedError("issuer-unreachable", "The issuer cannot be reached.", { cause });
  expect(error).toMatchObject({ name: "EmbedError", code: "issuer-unreachable", cause });
});
