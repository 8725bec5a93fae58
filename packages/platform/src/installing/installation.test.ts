import { expect, it } from "vitest";
import { streamOf, streamOfApp } from "./installation.ts";

it("an installation's events have a stream of their own, and an app's that belong to none", () => {
  expect(streamOf("i1")).toBe("installation:i1");
  expect(streamOfApp("a1")).toBe("app:a1");
});
