import { expect, it } from "vitest";
import { mountEndpoint } from "./endpoint.ts";

it("an endpoint is mounted with what its tools made, once, and with what HTTP has to know", async () => {
  let made = 0;
  const mounted = mountEndpoint(
    "/toy",
    {
      answers: "document",
      metadata: "toy_uri",
      create(tools: { readonly word: string }) {
        made += 1;
        return async () => ({ word: tools.word });
      },
    },
    { word: "bear" },
  );
  expect(mounted).toEqual({
    path: "/toy",
    answers: "document",
    metadata: "toy_uri",
    handle: expect.any(Function) as unknown,
  });
  if (mounted.answers !== "document") return;
  expect([await mounted.handle(), await mounted.handle(), made]).toEqual([
    { word: "bear" },
    { word: "bear" },
    1,
  ]);
});

it("an endpoint for people is where it says, and HTTP has its pages", () => {
  expect(mountEndpoint("/people", { answers: "pages" }, {})).toEqual({ path: "/people", answers: "pages" });
});
