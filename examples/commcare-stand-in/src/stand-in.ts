import fastify, { type FastifyInstance } from "fastify";
import { aboutMeRoutes } from "./api/about-me.ts";
import { authenticate, requireMember } from "./api/authenticate.ts";
import { caseV1Routes } from "./api/cases-v1.ts";
import { caseV2Routes } from "./api/cases-v2.ts";
import { listRoutes } from "./api/lists.ts";
import { reportRoutes } from "./api/reports.ts";
import type { Clock } from "./clock.ts";
import type { Application } from "./config.ts";
import { authorizeRoutes } from "./oauth/authorize.ts";
import { tokenRoutes } from "./oauth/token.ts";
import { createTokenStore } from "./oauth/tokens.ts";
import { createCaseStore } from "./records/case-store.ts";

/*
 * Stands in for CommCare HQ where the real one cannot be reached: the same paths, lives of tokens, pages, and forms of errors,
 * written after its public documentation and source. What it keeps, it keeps in memory.
 */

/** Composes it. It does not listen yet. */
export function createStandIn(settings: {
  readonly application: Application;
  readonly clock: Clock;
}): FastifyInstance {
  const { application, clock } = settings;
  const app = fastify({ bodyLimit: 1_000_000, forceCloseConnections: true, trustProxy: false });
  app.decorateRequest("person", undefined);
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
  const tokens = createTokenStore(clock);
  const cases = createCaseStore(clock);

  authorizeRoutes(app, application, tokens);
  tokenRoutes(app, application, tokens);
  app.register(async (api) => {
    api.addHook("onRequest", authenticate(tokens));
    aboutMeRoutes(api);
    api.register(async (space) => {
      space.addHook("onRequest", requireMember);
      caseV1Routes(space, cases);
      caseV2Routes(space, cases);
      listRoutes(space, cases);
      reportRoutes(space, cases);
    });
  });

  // Tests put the clock forward instead of waiting for a quarter of an hour.
  app.post<{ Body: { readonly advance: number } }>("/stand-in/clock", async (request, reply) => {
    const { advance } = request.body;
    if (typeof advance !== "number" || !(advance >= 0 && advance <= 1e9)) return reply.code(400).send();
    clock.advance(advance);
    return { now: new Date(clock.now()).toISOString() };
  });
  return app;
}
