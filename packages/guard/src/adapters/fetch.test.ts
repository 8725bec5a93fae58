import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { describe, expect, it } from "vitest";
import type { Guard } from "../guard.ts";
import { createRouteGuard, guardRequest, resourceMetadataRoute } from "./fetch.ts";
import { adapterContract } from "./testing/adapter-contract.ts";

adapterContract("a handler of Request and Response", async (guard) => {
  const need = createRouteGuard(guard);
  const describes = resourceMetadataRoute(guard);
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>([
    ["GET /open", () => new Response("open")],
    ["GET /notes", need("read")((_, access) => new Response(access.subject))],
    [
      "POST /notes",
      need("write")(async (request, access) => {
        const isJson = request.headers.get("content-type") === "application/json";
        const form = isJson ? undefined : await request.formData();
        const text = form?.get("text") ?? ((await request.json()) as { text: string }).text;
        return new Response(`${access.subject} wrote ${text as string}`);
      }),
    ],
    ["GET /pay", need("read", { maxAge: 300 })(() => new Response("paid"))],
  ]);
  const handle = (request: Request) => {
    const handler = handlers.get(`${request.method} ${new URL(request.url).pathname}`);
    return describes(request) ?? handler?.(request) ?? new Response(null, { status: 404 });
  };
  const server = serve({ fetch: handle, port: 0, hostname: "127.0.0.1" }) as Server;
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
});

describe("the guard of one Request", () => {
  const url = "https://api.example/notes";
  const refusal = { status: 403, headers: { "x-a": "b" }, reason: "only looked" } as const;

  function given() {
    const asked: Parameters<Guard["authorize"]>[0][] = [];
    const guard: Guard = {
      authorize: async (request) => {
        asked.push(request);
        return { outcome: "refused", refusal };
      },
    };
    return { guard, asked };
  }

  it("answers a refusal as a response of its own, and calls no handler", async () => {
    const { guard } = given();
    const response = await guardRequest(guard, new Request(url), "read");
    expect(response).toMatchObject({ status: 403 });
    const handler = createRouteGuard(guard)("read")(() => expect.fail("was called"));
    expect((await handler(new Request(url))).headers.get("x-a")).toBe("b");
  });

  it("reads no more of a form than it looks at, and the handler all of it", async () => {
    const { guard, asked } = given();
    const body = `text=${"a".repeat(200_000)}`;
    const headers = { authorization: "Bearer a", "content-type": "application/x-www-form-urlencoded" };
    const request = new Request(url, { method: "POST", headers, body });
    await guardRequest(guard, request, "write");
    expect(asked[0]?.form instanceof URLSearchParams && asked[0].form.has("text")).toBe(true);
    expect(await request.text()).toBe(body);
    // Somebody read it before: then there is nothing to look at.
    await guardRequest(guard, request, "write");
    expect(asked[1]?.form).toBeUndefined();
  });

  it("hands on what a platform gives its handlers beside the request", async () => {
    const guard: Guard = {
      authorize: async () => ({ outcome: "granted", access: { subject: "ada" } as never }),
    };
    const handler = createRouteGuard(guard)()(
      (_, access, environment: { readonly name: string }) =>
        new Response(`${access.subject} ${environment.name}`),
    );
    expect(await (await handler(new Request(url), { name: "test" })).text()).toBe("ada test");
  });
});
