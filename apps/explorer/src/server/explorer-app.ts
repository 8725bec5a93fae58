import type { PageFile } from "@grantway/built-page";
import fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import type { ApiEntry, Profiles } from "../contract.ts";
import type { Profile } from "../profiles/profile.ts";
import { documentRoute } from "./documents/document-route.ts";
import { createKeptDocuments } from "./documents/kept-documents.ts";
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
  const app = fastify({ ...(logger === undefined ? {} : { logger }), forceCloseConnections: true });
  app.setNotFoundHandler((_, reply) =>
    problem(reply, 404, "unknown-address", "There is no such address here."),
  );

  app.get("/healthz", async () => ({ status: "ok" }));

  app.get("/explorer/profiles", async (_, reply): Promise<Profiles> => {
    reply.header("cache-control", "no-store");
    return { apis: settings.profiles.map(entryOf), mayAdd: settings.ownApis };
  });

  documentRoute(app, {
    find: (id) => {
      const profile = settings.profiles.find((one) => one.id === id);
      // What the operator wrote down may be anywhere, in a private network too.
      return profile === undefined ? undefined : { document: profile.document, fetch };
    },
    documents: createKeptDocuments({ now }),
    builtIn: async () => undefined,
  });

  pageRoute(app, { secure: settings.origin.startsWith("https:"), load: page });
  return app;
}

/** What the page may know of a profile. */
function entryOf({ id, name, summary, base, document, provider, choices, schemes }: Profile): ApiEntry {
  return {
    id,
    name,
    summary,
    base,
    ...("url" in document ? { document: document.url } : {}),
    provider: { id, name: provider.name, scopes: provider.scopes },
    own: false,
    ...(choices === undefined ? {} : { choices }),
    ...(schemes === undefined ? {} : { schemes }),
  };
}
