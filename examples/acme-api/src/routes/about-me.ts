import type { createRouteGuard } from "@grantway/guard/fastify";
import { accessOf } from "@grantway/guard/fastify";
import type { FastifyInstance } from "fastify";
import { personOf, requirePerson } from "./person.ts";

/** `GET /api/username`, `/api/profile`. */
export function aboutMeRoutes(app: FastifyInstance, need: ReturnType<typeof createRouteGuard>): void {
  const reads = { ...need("read"), preHandler: requirePerson };

  app.get("/api/username", reads, async (request) => ({ username: personOf(request).username }));

  app.get("/api/profile", reads, async (request) => {
    const { clientId, scopes, expiresAt } = accessOf(request);
    return {
      ...personOf(request),
      app: clientId ?? null,
      scopes,
      token_expires_at: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
    };
  });
}
