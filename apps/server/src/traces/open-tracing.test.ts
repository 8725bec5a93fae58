import { expect, it } from "vitest";
import { createLogger } from "../log/logger.ts";
import { openTracing } from "./open-tracing.ts";

it("where nobody asks for traces everything is what it was", async () => {
  const tracing = await openTracing({ traces: undefined }, createLogger({ logLevel: "silent" }));
  const [storage, hasher] = [{}, {}];
  expect(tracing.requests).toBeUndefined();
  expect(tracing.storage(storage as never)).toBe(storage);
  expect(tracing.hasher(hasher as never)).toBe(hasher);
  await tracing.stop();
});
