import type { AddressInfo } from "node:net";
import fastify from "fastify";
import { describe, expect, it } from "vitest";
import type { Guard } from "../guard.ts";
import { unavailable } from "../refusal.rfc6750.ts";
import { accessOf, createRouteGuard, resourceMetadataRoute } from "./fastify.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("Fastify", async (guard) => {
  const app = fastify({ forceCloseConnections: true });
  const need = createRouteGuard(guard);
  const form = { parseAs: "string" as const };
  app.addContentTypeParser("application/x-www-form-urlencoded", form, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.route(resourceMetadataRoute(guard));
  app.get("/open", async () => "open");
  app.get("/notes", need("read"), async (request) => accessOf(request).subject);
  app.post<{ Body: { readonly text: string } }>("/notes", need("write"), async (request) => {
    return `${accessOf(request).subject} wrote ${request.body.text}`;
  });
  app.get("/pay", need("read", { maxAge: 300 }), async () => "paid");
  await app.listen({ port: 0, host: "127.0.0.1" });
  return { port: (app.server.address() as AddressInfo).port, stop: () => app.close() };
});

describe("the Fastify adapter", () => {
  it("lets no handler read an access on a route without a guard", async () => {
    const app = fastify();
    app.get("/bare", async (request) => accessOf(request).subject);
    expect((await app.inject({ url: "/bare" })).statusCode).toBe(500);
  });

  it("logs why a token could not be checked, and takes requests that a test injects", async () => {
    const lines: string[] = [];
    const app = fastify({ logger: { stream: { write: (line: string) => void lines.push(line) } } });
    const down: Guard = {
      authorize: async () => ({ outcome: "refused", refusal: unavailable("no answer") }),
    };
    app.get("/notes", createRouteGuard(down)("read"), async () => "notes");
    expect((await app.inject({ url: "/notes" })).statusCode).toBe(503);
    expect(lines.join("")).toContain('"reason":"no answer"');
  });
});
