import type { Guard } from "@grantway/guard";
import { describe, expect, it } from "vitest";
import { createApi } from "./app.ts";
import { openNotes } from "./notes.ts";
import { describeApi } from "./openapi.ts";

/** Of an operation, what is compared with its route. */
interface Described {
  readonly security: readonly { readonly grantway: readonly string[] }[];
}

const facts = { url: "https://api.example", issuer: "https://id.example" };
const document = describeApi(facts);
const operations = Object.entries<Readonly<Record<string, object>>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== "parameters")
      .map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        operation: operation as Described,
      })),
);

/** A guard that records the scopes it is asked for and lets nobody in. */
function recordingGuard(asked: (readonly string[])[]): Guard {
  return {
    authorize: async ({ scopes }) => {
      asked.push(scopes);
      return { outcome: "refused", refusal: { status: 401, headers: {}, reason: "recording" } };
    },
  };
}

describe("the OpenAPI document", () => {
  it("says OpenAPI 3.1 and where to get a token", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.components.securitySchemes.grantway.flows.authorizationCode).toMatchObject({
      authorizationUrl: "https://id.example/authorize",
      tokenUrl: "https://id.example/token",
    });
  });

  it.each(operations)("names for $method $path the scopes the route really asks for", async (described) => {
    const asked: (readonly string[])[] = [];
    const notes = openNotes({ database: ":memory:", now: () => new Date() });
    const api = createApi({ ...facts, guard: recordingGuard(asked), notes });
    const method = described.method as "GET";
    await api.inject({ method, url: described.path.replaceAll(/\{\w+\}/g, "1") });
    await api.close();
    notes.close();
    expect(asked).toEqual([described.operation.security[0]?.grantway]);
  });

  it("describes every route under /api", async () => {
    const notes = openNotes({ database: ":memory:", now: () => new Date() });
    const api = createApi({ ...facts, guard: recordingGuard([]), notes });
    for (const { path, method } of operations) {
      expect(api.hasRoute({ url: path.replaceAll(/\{(\w+)\}/g, ":$1"), method })).toBe(true);
    }
    const routes =
      api.printRoutes({ commonPrefix: false }).match(/\((?:GET|POST|PUT|PATCH|DELETE)[^)]*\)/g) ?? [];
    const open = ["/", "/healthz", "/openapi.json"].length;
    expect(routes.join().match(/GET|POST|PUT|PATCH|DELETE/g)).toHaveLength(operations.length + open);
    await api.close();
    notes.close();
  });

  it("has no reference that leads nowhere", () => {
    const names = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name] of names) expect(document.components.schemas).toHaveProperty(name ?? "");
  });
});
