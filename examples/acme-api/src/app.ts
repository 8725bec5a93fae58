import type { Guard } from "@grantway/guard";
import { createRouteGuard } from "@grantway/guard/fastify";
import fastify from "fastify";
import type { FastifyInstance, FastifyServerOptions } from "fastify";
import { allowBrowsers } from "./cors.ts";
import { answerErrors } from "./errors.ts";
import type { Notes } from "./notes.ts";
import { describeApi } from "./openapi.ts";
import { companyIds } from "./companies.ts";
import { createProjects } from "./projects.ts";
import { createRate } from "./rate.ts";
import { aboutMeRoutes } from "./routes/about-me.ts";
import { companyRoutes } from "./routes/companies.ts";
import { noteRoutes } from "./routes/notes.ts";
import { refuseRepeatedFields } from "./single-fields.ts";

/*
 * The sample API: everything under `/api` needs an access token of the authorization server; the guard decides.
 * Everything else describes the API and is open.
 */

/** How many reports each person may have made for them. */
const reportsPerMinute = 5;

/** Composes the API. It does not listen yet. */
export function createApi(dependencies: {
  readonly url: string;
  readonly issuer: string;
  readonly guard: Guard;
  readonly notes: Notes;
  readonly logger?: FastifyServerOptions["logger"];
}): FastifyInstance {
  const { url, issuer, guard, notes, logger = false } = dependencies;
  const app = fastify({
    logger,
    bodyLimit: 8192,
    forceCloseConnections: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  });
  answerErrors(app);
  refuseRepeatedFields(app);
  allowBrowsers(app);
  app.addHook("onRequest", async (_, reply) => {
    reply.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  });
  readForms(app);

  const document = describeApi({ url, issuer });
  app.get("/openapi.json", async () => document);
  app.get("/", async () => ({ name: document.info.title, openapi: `${url}/openapi.json` }));
  app.get("/healthz", async () => ({ status: "ok" }));

  const need = createRouteGuard(guard);
  aboutMeRoutes(app, need);
  companyRoutes(app, need, {
    projects: createProjects(companyIds),
    reports: createRate({ most: reportsPerMinute, now: Date.now }),
  });
  noteRoutes(app, need, notes);
  return app;
}

/** Forms are not accepted; they are read only so that a second token in one is found and reported (RFC 6750 §3.1). */
function readForms(app: FastifyInstance): void {
  const type = "application/x-www-form-urlencoded";
  app.addContentTypeParser(type, { parseAs: "string" }, (_, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
}
