import { expect, it } from "vitest";
import { operation } from "./operation.ts";

it("an operation is stated once and stays as it was stated", () => {
  const stated = operation({
    name: "drawers.list",
    permission: "clients:read",
    audit: "nothing",
    run: async () => [],
  });
  expect(stated).toMatchObject({ name: "drawers.list", permission: "clients:read", audit: "nothing" });
  expect(Object.isFrozen(stated)).toBe(true);
});

it("an operation without permission or audit action does not compile", () => {
  // @ts-expect-error -- who may?
  operation({ name: "a", audit: "nothing", run: async () => [] });
  // @ts-expect-error -- what does the audit record say?
  operation({ name: "a", permission: "clients:read", run: async () => [] });
  // @ts-expect-error -- no such permission
  operation({ name: "a", permission: "clients:anything", audit: "nothing", run: async () => [] });
  // @ts-expect-error -- no such action
  operation({ name: "a", permission: "clients:read", audit: "client.admired", run: async () => [] });
  expect.assertions(0);
});

it("running an operation past perform does not compile", () => {
  const stated = operation({
    name: "drawers.list",
    permission: "clients:read",
    audit: "nothing",
    run: async (_: object, drawer: string) => drawer,
  });
  // @ts-expect-error -- nobody asked who it is
  const past = stated.run({}, "left", { actor: "user:ada", at: 0 });
  expect(past).toBeInstanceOf(Promise);
});
