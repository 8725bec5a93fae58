import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { isCutShort } from "./cut-short.ts";

it("an answer that breaks off is known by what fetch throws then, and other failures are not taken for it", async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-length": "10" });
    response.write("half", () => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}`);
  expect(isCutShort(await response.text().catch((error: unknown) => error))).toBe(true);
  expect(isCutShort(new TypeError("fetch failed"))).toBe(false);
  expect(isCutShort(undefined)).toBe(false);
});
