import { fastify } from "fastify";
import { expect, it } from "vitest";
import { withoutSchemas } from "./without-schemas.ts";

it("answers routes without a schema, errors included, and refuses a route with one", async () => {
  const app = fastify({ logger: false, schemaController: withoutSchemas });
  app.get("/", () => ({ fine: true }));
  app.get("/error", () => {
    throw new Error("no");
  });
  expect((await app.inject("/")).json()).toEqual({ fine: true });
  expect((await app.inject("/error")).statusCode).toBe(500);
  expect((await app.inject("/nowhere")).statusCode).toBe(404);
  const other = fastify({ logger: false, schemaController: withoutSchemas });
  other.post("/", { schema: { body: { type: "object" } } }, () => "");
  await expect(other.ready()).rejects.toThrow("Routes have no schemas here.");
});
