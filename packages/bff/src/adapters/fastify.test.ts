import type { AddressInfo } from "node:net";
import fastify from "fastify";
import { describe, expect, it, onTestFinished } from "vitest";
import { given } from "../testing/given.ts";
import { bffPlugin } from "./fastify.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("Fastify", async (bff) => {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1000 });
  await app.register(bffPlugin, { bff });
  app.all("/*", async () => "the app");
  await app.listen({ port: 0, host: "127.0.0.1" });
  return { port: (app.server.address() as AddressInfo).port, stop: () => app.close() };
});

describe("the plugin of Fastify", () => {
  /** An app with the plugin under a prefix, for a BFF of this path. */
  async function app(path: string, prefix: string) {
    const { bff } = await given({}, { path });
    const made = fastify();
    onTestFinished(() => made.close());
    await made.register(bffPlugin, { bff, prefix });
    return made;
  }
  const headers = { "x-grantway-bff": "1" };

  it("has the BFF where its path says, under a prefix too", async () => {
    const { statusCode } = await (
      await app("/shop/bff", "/shop")
    ).inject({ url: "/shop/bff/session", headers });
    expect(statusCode).toBe(200);
  });

  it("refuses a prefix that its BFF does not have", async () => {
    await expect(app("/bff", "/shop")).rejects.toThrow("give it the path /shop/bff");
  });

  it("answers a path that is the BFF's only when Fastify has decoded it", async () => {
    const { statusCode } = await (await app("/bff", "")).inject({ url: "/%62ff/session", headers });
    expect(statusCode).toBe(404);
  });
});
