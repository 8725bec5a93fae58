import type { AddressInfo } from "node:net";
import { createClient, updateClient } from "@grantway/api";
import { describe, expect, it, onTestFinished } from "vitest";
import { basic, givenServer } from "../testing/composed-server.ts";
import { bearer } from "../testing/management.ts";
import { givenTraceReceiver, type ReceivedSpan } from "../testing/trace-receiver.ts";

const wantToken = { grant_type: "client_credentials", scope: "read" };

/** A server that listens and traces to the receiver. */
async function given(receiver: { readonly variables: Readonly<Record<string, string>> }, more = {}) {
  const server = await givenServer({ ...receiver.variables, ...more });
  await server.http.listen({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.tracing.stop());
  const origin = `http://127.0.0.1:${(server.http.server.address() as AddressInfo).port}`;
  const post = (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
    fetch(origin + path, {
      method: "POST",
      headers: { authorization: basic(), ...headers },
      body: new URLSearchParams(fields),
    });
  return { server, origin, post };
}

/** The spans of the trace in which there is one of this name, by name. */
function traceWith(spans: readonly ReceivedSpan[], name: string) {
  const trace = spans.find((span) => span.name === name)?.traceId;
  const own = spans.filter(({ traceId }) => traceId === trace);
  return new Map(own.map((span) => [span.name, span]));
}

describe("traces", () => {
  it("tell of a request and what it asked of the database, and arrive when the server stops", async () => {
    const receiver = await givenTraceReceiver({
      OTEL_SERVICE_NAME: "login",
      OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=a%20test,service.name=other",
      OTEL_EXPORTER_OTLP_HEADERS: "x-tenant=acme",
    });
    const { server, origin, post } = await given(receiver);
    expect((await post("/token", wantToken)).status).toBe(200);
    expect((await post("/token?unusual", { grant_type: "magic" })).status).toBe(400);
    expect((await fetch(`${origin}/jwks`)).status).toBe(200);
    await server.tracing.stop();

    const { spans } = receiver;
    const token = traceWith(spans, "POST /token");
    expect(token.get("POST /token")).toMatchObject({
      kind: 2,
      parentSpanId: undefined,
      attributes: {
        "http.request.method": "POST",
        "http.route": "/token",
        "http.response.status_code": 200,
        "client.address": "127.0.0.1",
        "url.scheme": "http",
        "thread.id": 0,
      },
      resource: {
        "service.name": "login",
        "service.version": expect.any(String),
        "deployment.environment.name": "a test",
      },
    });
    expect(token.get("clients.find")).toMatchObject({
      kind: 1,
      parentSpanId: token.get("POST /token")?.spanId,
      attributes: { "db.system.name": "sqlite", "db.operation.name": "clients.find" },
    });
    expect(receiver.requests[0]?.headers).toMatchObject({ "x-tenant": "acme" });
    const statuses = spans
      .filter(({ kind }) => kind === 2)
      .map(({ name, attributes }) => `${name} ${String(attributes["http.response.status_code"])}`);
    expect(statuses).toEqual(["POST /token 200", "POST /token 400", "GET /jwks 200"]);
  });

  it("go on with the trace a request comes with, as its caller sampled it, W3C Trace Context §3.2", async () => {
    const receiver = await givenTraceReceiver();
    const { server, post } = await given(receiver);
    const [trace, parent] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
    await post("/token", wantToken, { traceparent: `00-${trace}-${parent}-01` });
    await post("/token", wantToken, { traceparent: `00-${trace.replace("0a", "0b")}-${parent}-00` });
    await post("/token", wantToken, { traceparent: "nonsense" });
    await server.tracing.stop();
    const requests = receiver.spans.filter(({ kind }) => kind === 2);
    expect(requests).toHaveLength(2);
    expect(requests[0]).toMatchObject({ traceId: trace, parentSpanId: parent });
    expect(requests[1]?.parentSpanId).toBeUndefined();
  });

  it("begin anew where the server is told to, whatever a request comes with", async () => {
    const receiver = await givenTraceReceiver();
    const { server, post } = await given(receiver, { OTEL_PROPAGATORS: "none" });
    await post("/token", wantToken, { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-00` });
    await server.tracing.stop();
    expect(receiver.spans.find(({ kind }) => kind === 2)).toMatchObject({ parentSpanId: undefined });
  });

  it("hold the address a trusted proxy tells, and no code, token, link, person or password", async () => {
    const receiver = await givenTraceReceiver();
    const { server, origin, post } = await given(receiver, { GRANTWAY_TRUSTED_PROXIES: "127.0.0.1" });
    await fetch(`${origin}/password/gwpl_a-secret-link`, { headers: { "x-forwarded-for": "203.0.113.9" } });
    await fetch(`${origin}/authorize?client_id=harbor&state=a-secret-state&login_hint=lovelace`, {
      redirect: "manual",
    });
    await fetch(`${origin}/nowhere/a-secret-path?x=a-secret-query`);
    await post("/token", { grant_type: "authorization_code", code: "gwac_a-secret-code" });
    await post("/introspect", { token: "gwat_a-secret-token" });
    await server.tracing.stop();
    const { requests, spans } = receiver;
    expect(spans.find(({ name }) => name === "GET /password/:token")?.attributes).toMatchObject({
      "client.address": "203.0.113.9",
    });
    expect(spans.map(({ name }) => name)).toContain("GET");
    const sent = requests.map(({ body }) => body).join("\n");
    expect(sent).not.toMatch(/secret|gwat_|gwac_|gwpl_|lovelace|harbor/);
  });

  it("name the operation of the management API, with the id that its log line has", async () => {
    const receiver = await givenTraceReceiver();
    const { server, origin } = await given(receiver);
    const authorization = await bearer(server, ["clients:read", "clients:write"]);
    const call = (method: string, path: string, body: object, headers = {}) =>
      fetch(`${origin}/api/v1${path}`, {
        method,
        headers: { authorization, "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
    await call(createClient.method, createClient.path, {
      id: "web",
      name: "Web",
      redirectUris: ["https://w.example/"],
    });
    const changed = await call(updateClient.method, "/clients/web", { name: "" }, { "if-match": '"1"' });
    const { requestId } = (await changed.json()) as { requestId: string };
    await server.tracing.stop();
    const made = traceWith(receiver.spans, "POST /api/v1/clients");
    expect(made.get("POST /api/v1/clients")?.attributes).toMatchObject({
      "grantway.operation": "clients.create",
    });
    expect([...made.keys()]).toContain("clientRegistry.create");
    const refused = receiver.spans.find(({ name }) => name === "PATCH /api/v1/clients/:id");
    expect(refused).toMatchObject({
      attributes: { "grantway.operation": "clients.update", "grantway.request_id": requestId },
      status: 0,
    });
  });

  it("are sent in protobuf unless JSON is asked for", async () => {
    const receiver = await givenTraceReceiver({ OTEL_EXPORTER_OTLP_PROTOCOL: "" });
    const { server, post } = await given(receiver);
    await post("/token", wantToken);
    await server.tracing.stop();
    const [first] = receiver.requests;
    expect(first?.headers["content-type"]).toBe("application/x-protobuf");
    expect(first?.body).toContain("POST /token");
  });

  it("cost a request nothing while the receiver does not answer, and keep no server from stopping", async () => {
    const slow = {
      OTEL_EXPORTER_OTLP_TIMEOUT: "300",
      OTEL_BSP_MAX_QUEUE_SIZE: "4",
      OTEL_BSP_MAX_EXPORT_BATCH_SIZE: "2",
    };
    const receiver = await givenTraceReceiver(slow, { answers: false });
    const { server, post } = await given(receiver);
    const answers = await Promise.all(Array.from({ length: 30 }, () => post("/token", wantToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
    await expect.poll(() => receiver.requests.length).toBeGreaterThan(0);
    await server.tracing.stop();
    expect(server.log.join("")).toContain("traces could not be sent");
    expect(server.log.join("")).not.toContain("a request failed");
  });

  it("are not there where nobody asks for them", async () => {
    const { tracing } = await givenServer();
    expect(tracing.requests).toBeUndefined();
  });
});
