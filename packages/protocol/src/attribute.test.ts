import { expect, it, vi } from "vitest";
import { attribute } from "./attribute.ts";

it("attributes to an actor, a moment and, where it has a name, the request", () => {
  const requestId = vi.fn(() => "r-1");
  expect(attribute("client:acme", { requestId }, 5)).toEqual({
    actor: "client:acme",
    requestId: "r-1",
    at: 5,
  });
  expect(requestId).toHaveBeenCalledOnce();
  expect(attribute("system", {}, 5)).toEqual({ actor: "system", at: 5 });
});
