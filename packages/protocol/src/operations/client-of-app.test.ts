import { expect, it } from "vitest";
import type { RegisteredClient } from "../ports/client-registry.ts";
import { isOfApp } from "./client-of-app.ts";

it.each([
  [undefined, false],
  [{}, false],
  [{ app: { id: "a1", environment: "test" } }, true],
])("the client %j belongs to an app: %s", async (client, belongs) => {
  const registry = { find: () => Promise.resolve(client as RegisteredClient | undefined) };
  await expect(isOfApp(registry, "c1", { whose: "everybody" })).resolves.toBe(belongs);
});
