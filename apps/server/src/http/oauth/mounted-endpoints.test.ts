import { createTally, type MountedEndpoint, type ProtocolRequest } from "@grantway/protocol";
import { fastify } from "fastify";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createSendJson } from "../answers/json-answer.ts";
import { createSecurityHeaders } from "../answers/security-headers.ts";
import { pageRoutes } from "../page-routes.ts";
import { endpoints } from "./endpoints.ts";
import { createPublishDocument } from "./public-document.ts";
import { postedEndpoints } from "./shortcut.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const echo = async ({ parameters }: ProtocolRequest) => Object.fromEntries(parameters.values);
const script = "https://spa.example";

const toys = {
  form: {
    path: "/form",
    methods: ["POST"],
    body: "form",
    answers: "json",
    scripts: "none",
    handle: echo,
  },
  query: {
    path: "/either",
    methods: ["GET", "POST"],
    body: "optional-form",
    answers: "json",
    scripts: "registered",
    handle: echo,
  },
  done: {
    path: "/done",
    methods: ["POST"],
    body: "form",
    answers: "nothing",
    scripts: "registered",
    handle: async () => undefined,
  },
  document: { path: "/document", answers: "document", handle: async () => ({ toys: true }) },
  people: { path: "/people", answers: "pages" },
} as const satisfies Record<string, MountedEndpoint>;

const logger = pino({ level: "silent" });

/** A server of nothing but these endpoints. */
function given(...registered: readonly MountedEndpoint[]) {
  const { json } = createSecurityHeaders({ secure: false });
  const app = fastify();
  endpoints(app, {
    provider: { endpoints: registered },
    json,
    logger,
    counts: createTally({ clock: () => 0 }),
    sendJson: createSendJson(json),
    publish: createPublishDocument(json),
    addressOf: () => "127.0.0.1",
    browserOrigins: async (origin) => origin === script,
  });
  const ask = (method: "GET" | "POST" | "OPTIONS", url: string, headers = {}, payload = "") =>
    app.inject({ method, url, headers, payload });
  return { ask };
}

describe("endpoints are mounted as they are registered", () => {
  it("with JSON that nobody keeps, for a form and for nothing else", async () => {
    const { ask } = given(toys.form);
    const answer = await ask("POST", "/form", form, "a=1");
    expect([answer.json(), answer.headers["cache-control"]]).toEqual([{ a: "1" }, "no-store"]);
    const other = await ask("POST", "/form", { "content-type": "application/json" }, "{}");
    expect([other.statusCode, other.json<{ error: string }>().error]).toEqual([400, "invalid_request"]);
    expect((await ask("GET", "/form")).statusCode).toBe(404);
  });

  it("for any body, where a form is optional, and by every method", async () => {
    const { ask } = given(toys.query);
    const other = await ask("POST", "/either", { "content-type": "application/json" }, "{}");
    expect([other.statusCode, other.json()]).toEqual([200, {}]);
    expect((await ask("POST", "/either", form, "a=1")).json()).toEqual({ a: "1" });
    expect((await ask("GET", "/either")).statusCode).toBe(200);
  });

  it("with 200 and nothing to read, where nothing is answered", async () => {
    const answer = await given(toys.done).ask("POST", "/done", form, "a=1");
    expect([answer.statusCode, answer.body, answer.headers["cache-control"]]).toEqual([200, "", "no-store"]);
  });

  it("as a document for everybody, which may be kept", async () => {
    const answer = await given(toys.document).ask("GET", "/document", { origin: "https://anybody.example" });
    expect(answer.json()).toEqual({ toys: true });
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=300",
    });
  });

  it.each([
    [toys.query, script],
    [toys.done, script],
    [toys.form, undefined],
  ])("for the scripts it says: $path", async ({ path, methods }, allowed) => {
    const { ask } = given(toys.query, toys.done, toys.form);
    for (const answer of [
      await ask("POST", path, { ...form, origin: script }),
      await ask("OPTIONS", path, { origin: script }),
    ]) {
      expect(answer.headers["access-control-allow-origin"]).toBe(allowed);
    }
    const asked = await ask("OPTIONS", path, { origin: "https://stranger.example" });
    expect(asked.headers).not.toHaveProperty("access-control-allow-origin");
    expect(asked.headers["access-control-allow-methods"]).toBe(allowed && methods.join(", "));
  });

  it("past the framework, where a posted form is all there is to it (ADR 9)", () => {
    const posted = postedEndpoints({ endpoints: Object.values(toys) }, "/base");
    expect([...posted]).toEqual([["/base/form", echo]]);
  });

  it("not at all, where they are for people and there are no pages: that is told at start", async () => {
    expect((await given(toys.people).ask("GET", "/people")).statusCode).toBe(404);
    const context = { provider: { endpoints: [toys.people] }, logger } as unknown;
    expect(() => pageRoutes(fastify(), context as Parameters<typeof pageRoutes>[1])).toThrow(
      "People are sent to /people, and there is no page.",
    );
  });
});
