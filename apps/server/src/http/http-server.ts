import type { Events, Installations } from "@grantway/platform";
import type {
  AppAccess,
  Cipher,
  ClientRegistry,
  Hashing,
  KeptAnswers,
  Milliseconds,
  Names,
  Provider,
} from "@grantway/protocol";
import { fastify, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Mac } from "../keys/mac.ts";
import { createMayReadMetrics } from "../metrics/metrics-access.ts";
import type { RequestCounts } from "../metrics/request-counts.ts";
import type { TellMetrics } from "../metrics/told-metrics.ts";
import type { Tracing } from "../traces/tracing.ts";
import { createHeadRefusal } from "./answers/head-refusal.ts";
import { createSendJson } from "./answers/json-answer.ts";
import type { ApiContext } from "./api/api-context.ts";
import { createApiGate } from "./api/api-routes.ts";
import { collectMethods } from "./answers/known-methods.ts";
import { notFoundPage } from "./answers/not-found-page.ts";
import { answerNotFound } from "./answers/not-found.ts";
import { createPageReplies } from "./answers/page-replies.ts";
import { createSecurityHeaders } from "./answers/security-headers.ts";
import { createUnreadRefusal } from "./answers/unread-requests.ts";
import { createUnroutedErrors } from "./answers/unrouted-errors.ts";
import { createClientAddress } from "./connection/client-address.ts";
import { type Connections, createConnections, type Listener } from "./connection/connections.ts";
import { createRequestIds } from "./connection/request-id.ts";
import { readOverBodies } from "./forms/accept-forms.ts";
import { takeUntypedBodies } from "./forms/untyped-bodies.ts";
import { createCsrf } from "./forms/csrf.ts";
import { healthRoutes } from "./health/health.ts";
import { metricsRoute } from "./health/metrics-route.ts";
import type { Readiness } from "./health/readiness.ts";
import { assetRoutes, loadAssets } from "./layout/assets.ts";
import { countAnswers } from "./answers/count-answers.ts";
import { noteRoutes, type RouteNotes } from "./answers/note-routes.ts";
import { createBrowserOrigins } from "./oauth/browser-origins.ts";
import { discoveryRoutes } from "./oauth/discovery.ts";
import { endpoints } from "./oauth/endpoints.ts";
import { createPublishDocument } from "./oauth/public-document.ts";
import { createShortcut, postedEndpoints } from "./oauth/shortcut.ts";
import type { PageContext } from "./page-context.ts";
import { pageRoutes } from "./page-routes.ts";
import { createBrowserStates } from "./visits/browser-states.ts";
import { createCookies } from "./visits/cookies.ts";
import { createVisits } from "./visits/visits.ts";
import { withoutSchemas } from "./without-schemas.ts";

/*
 * HTTP around the provider: nothing here decides, it only carries. The endpoints programs call and the pages people see
 * are two scopes, so neither pays for the other.
 */

/** What the HTTP layer needs. */
export interface HttpServerDependencies extends Omit<
  PageContext,
  | "addressOf"
  | "authorization"
  | "endSession"
  | "base"
  | "browserStates"
  | "consoleHeaders"
  | "cookies"
  | "csrf"
  | "framedHeaders"
  | "pages"
  | "visits"
> {
  readonly provider: Provider;
  readonly clientRegistry: Pick<ClientRegistry, "list" | "revision">;
  /** Whether frames on the pages of apps are answered, and how long a session lasts. */
  readonly sessionManagement: { readonly enabled: boolean; readonly lifetime: Milliseconds };
  /** Made for forms alone. */
  readonly csrfMac: Mac;
  readonly readiness: Readiness;
  /** Told of each answer, where somebody counts them. */
  readonly countRequest: RequestCounts["count"] | undefined;
  /** Where requests are traced. */
  readonly traceRequests: Tracing["requests"] | undefined;
  /** What `GET /metrics` tells on the main port, to who sends the token; without one nothing. */
  readonly metrics: { readonly tell: TellMetrics; readonly token: string | undefined };
  readonly logger: Logger;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Bytes. */
  readonly bodyLimit: number;
  /** For the management API. */
  readonly keptAnswers: KeptAnswers;
  readonly checkFraming: ApiContext["checkFraming"];
  readonly events: Events;
  readonly installations: Pick<Installations, "find">;
  readonly names: Names;
  readonly appAccess: AppAccess;
  readonly cipher: Cipher;
  readonly hashing: Hashing;
  /** How often one caller of the management API may ask in a minute. */
  readonly requestsPerMinute: number;
  /** The same on every thread of this process that serves this instance, and on no other. */
  readonly crewName: string;
}

/** The server, not listening yet, and what becomes of its connections. */
export interface HttpServer {
  readonly http: FastifyInstance;
  readonly connections: Connections;
}

/** Puts it together. */
export function createHttpServer(dependencies: HttpServerDependencies): HttpServer {
  const { provider, clock, entropy, sessions, trustedProxies, countRequest, traceRequests } = dependencies;
  const issuer = new URL(dependencies.issuer);
  const base = issuer.pathname === "/" ? "" : issuer.pathname;
  const secure = issuer.protocol === "https:";
  const headers = createSecurityHeaders({ secure });
  const cookies = createCookies(issuer);
  const { hashing, sessionManagement } = dependencies;
  const browserStates = createBrowserStates({ ...sessionManagement, cookies, hashing, clock });
  const addressOf = createClientAddress(trustedProxies);
  const assets = loadAssets(base);
  const sendJson = createSendJson(headers.json);
  const notes: RouteNotes | undefined =
    countRequest === undefined && traceRequests === undefined ? undefined : new WeakMap();
  const pages = createPageReplies({ issuer, base, assets, headers, cookies });
  const context = {
    ...dependencies,
    json: headers.json,
    headers,
    consoleHeaders: headers.console,
    framedHeaders: headers.framed,
    base,
    checkAccess: provider.checkAccess,
    addressOf,
    authorization: provider.authorization,
    endSession: provider.endSession,
    cookies,
    browserStates,
    csrf: createCsrf({ mac: dependencies.csrfMac, origin: issuer.origin }),
    visits: createVisits({ sessions, cookies, browserStates, entropy, hashing, addressOf }),
    pages,
    sendJson,
    publish: createPublishDocument(headers.json),
    browserOrigins: createBrowserOrigins({ clientRegistry: dependencies.clientRegistry, clock }),
    notes,
  };
  const answerUnrouted = createUnroutedErrors(context);
  const api = createApiGate(context);

  const nextRequestId = createRequestIds();
  const told = { logger: dependencies.logger, counts: dependencies.counts };
  const posted = postedEndpoints(provider, base);
  const answersShortly = createShortcut({
    endpoints: posted,
    json: headers.json,
    bodyLimit: dependencies.bodyLimit,
    nextRequestId,
    ...told,
    addressOf: context.addressOf,
    countRequest,
  });
  const traced = traceRequests?.({
    issuer,
    addressOf: context.addressOf,
    routeOf: (request) =>
      notes?.get(request) ?? (posted.has(request.url ?? "") ? { route: request.url ?? "" } : undefined),
  });
  const connections = createConnections(createHeadRefusal({ json: headers.json, nextRequestId, ...told }));
  const app = fastify({
    serverFactory: (answerByFramework) => {
      const answer: Listener = (request, response) => {
        if (!answersShortly(request, response)) answerByFramework(request, response);
      };
      return connections.serve(traced?.(answer) ?? answer);
    },
    // Who still gets through while the server stops is answered like everybody else.
    return503OnClosing: false,
    // The framework's own log writes a line a request; ours writes what somebody has to know.
    logger: false,
    schemaController: withoutSchemas,
    genReqId: nextRequestId,
    bodyLimit: dependencies.bodyLimit,
    clientErrorHandler: createUnreadRefusal(headers),
    frameworkErrors: (error, request, reply) => {
      if (api.serves(request.url)) void api.handOn(request, reply);
      else answerUnrouted(error, request, reply);
    },
  });
  takeUntypedBodies(app);
  readOverBodies(app);
  if (notes !== undefined) noteRoutes(app, notes);
  if (notes !== undefined && countRequest !== undefined) countAnswers(app, countRequest, notes);
  app.setErrorHandler(answerUnrouted);
  answerNotFound(app, {
    knownMethods: collectMethods(app),
    sendJson,
    sendPage: (request, reply) => pages.send(reply, notFoundPage(pages.frame(request)), "self", 404),
  });

  healthRoutes(app, context);
  const { tell, token } = dependencies.metrics;
  if (token !== undefined) metricsRoute(app, { ...context, tell, mayRead: createMayReadMetrics(token) });
  discoveryRoutes(app, context);
  assetRoutes(app, assets);
  app.register(
    (scope, _options, done) => {
      endpoints(scope, context);
      done();
    },
    { prefix: base },
  );
  app.register(
    (scope, _options, done) => {
      pageRoutes(scope, context);
      done();
    },
    { prefix: base },
  );
  app.register(
    (scope, _options, done) => {
      api.mount(scope);
      done();
    },
    { prefix: base },
  );
  return { http: app, connections };
}
