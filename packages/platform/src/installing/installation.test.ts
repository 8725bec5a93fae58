import { expect, it } from "vitest";
import { streamOf } from "./installation.ts";

it("an installation's events have a stream of their own", () => {
  expect(streamOf("i1")).toBe("installation:i1");
});
