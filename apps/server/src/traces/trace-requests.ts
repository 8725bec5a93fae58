import type { IncomingMessage } from "node:http";
import { threadId } from "node:worker_threads";
import {
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import type { Listener } from "../http/connection/connections.ts";
import type { RequestFacts } from "./tracing.ts";

/** What balancers and monitoring ask all the time; their traces would bury the others. */
const probes: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics"]);

const fields: TextMapGetter<IncomingMessage> = {
  get: ({ headers }, name) => headers[name],
  keys: ({ headers }) => Object.keys(headers),
};

/**
 * A span around each request. Of the address it has the pattern of the route alone: codes, tokens and one-time links stand in
 * addresses.
 *
 * @param goesOn - whether the trace a request comes with (`traceparent`) is gone on with.
 * @see {@link https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server | HTTP server spans}
 * @see {@link https://www.w3.org/TR/trace-context/#traceparent-header | Trace Context §3.2}
 */
export function traceRequests(
  tracer: Tracer,
  { issuer, addressOf, routeOf }: RequestFacts,
  goesOn: boolean,
): (listen: Listener) => Listener {
  const propagator = new W3CTraceContextPropagator();
  const always = {
    "url.scheme": issuer.protocol.slice(0, -1),
    "server.address": issuer.hostname,
    "thread.id": threadId,
  };

  function begin(request: IncomingMessage, around: Context): Span {
    const { method = "GET", httpVersion } = request;
    const attributes = {
      ...always,
      "http.request.method": method,
      "network.protocol.version": httpVersion,
      "client.address": addressOf(request),
    };
    return tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, around);
  }

  return (listen) => (request, response) => {
    if (probes.has(request.url ?? "")) return listen(request, response);
    const around = goesOn ? propagator.extract(ROOT_CONTEXT, request, fields) : ROOT_CONTEXT;
    const span = begin(request, around);
    const within = trace.setSpan(around, span);
    // What they call later is not called from here.
    context.bind(within, request);
    context.bind(within, response);
    const takeBody = request.takeBody.bind(request);
    request.takeBody = (take) => takeBody(context.bind(within, take));
    response.once("close", () => {
      const { route, operation, requestId } = routeOf(request) ?? {};
      if (route !== undefined && route !== "none") {
        span.updateName(`${request.method} ${route}`);
        span.setAttribute("http.route", route);
      }
      if (operation !== undefined) span.setAttribute("grantway.operation", operation);
      if (requestId !== undefined) span.setAttribute("grantway.request_id", requestId);
      if (response.headersSent) tellStatus(span, response.statusCode);
      span.end();
    });
    context.with(within, listen, undefined, request, response);
  };
}

function tellStatus(span: Span, status: number): void {
  span.setAttribute("http.response.status_code", status);
  if (status < 500) return;
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute("error.type", String(status));
}
