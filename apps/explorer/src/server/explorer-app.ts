import type { PageFile } from "@grantway/built-page";
import fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import type { ApiEntry, Profiles } from "../contract.ts";
import type { Profile } from "../profiles/profile.ts";
import { bffRoutes } from "./bff/bff-routes.ts";
import { createOperatorBff } from "./bff/operator-bff.ts";
import { createOwnBffs } from "./bff/own-bffs.ts";
import { readBuiltInDocument } from "./documents/built-in-document.ts";
import { documentRoute, type KnownDocument } from "./documents/document-route.ts";
import { createKeptDocuments } from "./documents/kept-documents.ts";
import { guardedFetch } from "./outgoing/outgoing-fetch.ts";
import { profileOf } from "./own/own-api.ts";
import { createOwnCookie } from "./own/own-cookie.ts";
import { ownRoutes } from "./own/own-routes.ts";
import { pageRoute } from "./page/page-route.ts";
import { problem } from "./problem.ts";
import type { Settings } from "./settings.ts";

/*
 * The server of the explorer: its page, the APIs it knows, their documents, and the backend for the frontend, which holds the
 * tokens. It keeps nothing: what belongs to a person travels sealed in the cookies of their browser.
 */

/** Composes it. It does not listen yet. */
export function createExplorerApp(dependencies: {
  readonly settings: Settings;
  readonly page: () => Promise<readonly PageFile[]>;
  readonly now: () => number;
  readonly logger: FastifyServerOptions["logger"];
}): FastifyInstance {
  const { settings, page, now, logger } = dependencies;
  const { profiles, origin, privateHosts, ownApis } = settings;
  const secure = origin.startsWith("https:");
  const app = fastify({ ...(logger === undefined ? {} : { logger }), forceCloseConnections: true });
  app.setNotFoundHandler((_, reply) =>
    problem(reply, 404, "unknown-address", "There is no such address here."),
  );

  const cookie = createOwnCookie(settings);
  const context = { settings, tell: (event: object) => app.log.info({ event }, "backend for the frontend") };
  const ownOf = (cookies: string | undefined) => (ownApis ? cookie.read(cookies).map(profileOf) : []);

  function find(id: string, cookies: string | undefined): KnownDocument | undefined {
    // What the operator wrote down may be anywhere, in a private network too.
    const known = profiles.find((profile) => profile.id === id);
    if (known !== undefined) return { document: known.document, fetch };
    const own = ownOf(cookies).find((profile) => profile.id === id);
    return own === undefined
      ? undefined
      : { document: own.document, fetch: privateHosts ? fetch : guardedFetch };
  }

  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/explorer/profiles", async (request, reply): Promise<Profiles> => {
    reply.header("cache-control", "no-store");
    const own = ownOf(request.headers.cookie).map((profile) => entryOf(profile, true));
    return { apis: [...profiles.map((profile) => entryOf(profile, false)), ...own], mayAdd: ownApis };
  });
  if (ownApis) ownRoutes(app, { cookie, origin, privateHosts });
  documentRoute(app, { find, documents: createKeptDocuments({ now }), builtIn: readBuiltInDocument });
  void app.register(bffRoutes, {
    operator: createOperatorBff(profiles, context),
    own: createOwnBffs({ ...context, privateHosts }),
    cookie,
    origin,
  });
  pageRoute(app, { secure, load: page });
  return app;
}

/** What the page may know of a profile. */
function entryOf(profile: Profile, own: boolean): ApiEntry {
  const { id, name, summary, base, document, provider, choices, schemes, tables } = profile;
  return {
    id,
    name,
    summary,
    base,
    ...("url" in document ? { document: document.url } : {}),
    provider: { id, name: provider.name, scopes: provider.scopes },
    own,
    ...(choices === undefined ? {} : { choices }),
    ...(schemes === undefined ? {} : { schemes }),
    ...(tables === undefined ? {} : { tables }),
  };
}
