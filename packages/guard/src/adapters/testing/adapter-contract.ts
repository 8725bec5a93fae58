import { once } from "node:events";
import { type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createGuard, type Guard, type GuardOptions } from "../../guard.ts";
import {
  type Answer,
  startAuthorizationServer,
  type TestServer,
} from "../../testing/authorization-server.ts";
import { aKey, type ProofKey, prove } from "../../testing/proofs.ts";

/* What every adapter must do, on a socket. What the guard decides is tested without one. */

/** A server of a test. */
export interface Served {
  readonly port: number;
  stop(): Promise<unknown>;
}

/**
 * Runs the suite on an adapter. The server it starts describes the API of its guard, and has the routes
 *
 * - `GET /open`, without a guard: `open`;
 * - `GET /notes`, which needs `read`: the subject of the token;
 * - `POST /notes`, which needs `write`: subject and `text` of a body of JSON or a form, `ada wrote milk`;
 * - `GET /pay`, which needs `read` and a sign-in of the last five minutes: `paid`.
 */
export function adapterContract(name: string, serve: (guard: Guard) => Promise<Served>): void {
  describe(`the guard in ${name}`, () => {
    let server: TestServer;
    let key: ProofKey;
    beforeAll(async () => {
      key = await aKey();
      server = await startAuthorizationServer({ answer: (token) => introspected(token, key.jkt) });
    });
    afterAll(() => server.close());

    async function given(options: Partial<GuardOptions> = {}) {
      const api = { clientId: "api", clientSecret: "secret", audience, describedAs: { scopes: ["read"] } };
      const served = await serve(createGuard({ issuer: server.issuer, ...api, ...options }));
      onTestFinished(async () => void (await served.stop()));
      const open = (line: string, headers: OutgoingHttpHeaders | readonly string[] = {}) => {
        const [method = "", path = ""] = line.split(" ");
        return request({ host: "127.0.0.1", port: served.port, method, path, headers });
      };
      const ask = async (line: string, headers?: OutgoingHttpHeaders | readonly string[], body?: string) => {
        const sent = open(line, headers);
        sent.end(body);
        const [reply] = (await once(sent, "response")) as [IncomingMessage];
        return { status: reply.statusCode, headers: reply.headers, text: await text(reply) };
      };
      return { open, ask };
    }

    it("leaves a route without it alone", async () => {
      const { ask } = await given();
      expect(await ask("GET /open")).toMatchObject({ status: 200, text: "open" });
    });

    it("gives a handler the access of its own request", async () => {
      const { ask } = await given();
      const asked = ["ada", "grace"].map((token) => ask("GET /notes", { authorization: `Bearer ${token}` }));
      expect((await Promise.all(asked)).map((one) => one.text)).toEqual(["ada", "grace"]);
    });

    it("sends a challenge that names scope and metadata, and no body, where no token came, RFC 6750 §3", async () => {
      const { ask } = await given();
      const { status, headers, text: body } = await ask("GET /notes");
      expect([status, body]).toEqual([401, ""]);
      expect(headers["www-authenticate"]).toBe(
        `Bearer realm="${audience}", resource_metadata="${audience}${wellKnown}", scope="read"`,
      );
      expect(headers["cache-control"]).toBe("no-store");
    });

    it.each([
      ["invalid_token", "GET /notes", "nobody", 401, /^Bearer .*error="invalid_token"/],
      ["insufficient_scope", "POST /notes", "reader", 403, /^Bearer .*scope="write"/],
      ["insufficient_user_authentication", "GET /pay", "ada", 401, /^Bearer .*max_age="300"/],
    ])("answers %s as its specification says", async (error, line, token, status, challenge) => {
      const { ask } = await given();
      const reply = await ask(line, { authorization: `Bearer ${token}` });
      expect([reply.status, reply.headers["content-type"]]).toEqual([status, ofJson]);
      expect(JSON.parse(reply.text)).toMatchObject({ error });
      expect(reply.headers["www-authenticate"]).toMatch(challenge);
    });

    it("lets nobody in while the authorization server cannot be asked, and says when to come again", async () => {
      const { ask } = await given();
      const reply = await ask("GET /notes", { authorization: "Bearer down" });
      expect([reply.status, reply.headers["retry-after"]]).toEqual([503, "5"]);
      expect(JSON.parse(reply.text)).toMatchObject({ error: "temporarily_unavailable" });
    });

    it("lets in whose sign-in is recent enough, RFC 9470", async () => {
      const { ask } = await given();
      expect((await ask("GET /pay", { authorization: "Bearer fresh" })).text).toBe("paid");
    });

    it("lets in who proves the key of a bound token, once, and nobody by the token alone, RFC 9449 §7", async () => {
      const { ask } = await given();
      const dpop = await prove(key, "bound", { htu: `${audience}/notes` });
      const sent = { authorization: "DPoP bound", dpop };
      expect((await ask("GET /notes?limit=5", sent)).text).toBe("bound");
      const again = await ask("GET /notes?limit=5", sent);
      expect([again.status, again.headers["www-authenticate"]]).toEqual([
        401,
        expect.stringMatching(/^DPoP .*error="invalid_dpop_proof".*algs="/),
      ]);
      const bare = await ask("GET /notes", { authorization: "Bearer bound" });
      expect([bare.status, bare.headers["www-authenticate"]]).toEqual([401, expect.stringMatching(/^DPoP /)]);
    });

    it.each([
      ["another path", {}, { htu: `${audience}/other` }],
      ["another method", {}, { htu: `${audience}/notes`, htm: "POST" }],
      ["the address that the server sees", {}, { htu: "http://127.0.0.1/notes" }],
      [
        "an address by a proxy that nobody trusts",
        { "x-forwarded-host": "evil.example" },
        { htu: "https://evil.example/notes" },
      ],
    ])("refuses a proof for %s, RFC 9449 §4.3", async (_, headers, claims) => {
      const { ask } = await given();
      const dpop = await prove(key, "bound", claims);
      const { status } = await ask("GET /notes", { authorization: "DPoP bound", dpop, ...headers });
      expect(status).toBe(401);
    });

    it.each([
      ["a path that a proxy takes off", { publicUrl: `${audience}/v1` }, {}, `${audience}/v1/notes`],
      [
        "the host that a trusted proxy names",
        { trustProxy: true },
        { "x-forwarded-proto": "https", "x-forwarded-host": "tenant.example" },
        "https://tenant.example/notes",
      ],
    ])("takes a proof for %s, and for no other address", async (_, options, headers, htu) => {
      const { ask } = await given(options);
      const call = async (address: string) => {
        const dpop = await prove(key, "bound", { htu: address });
        return (await ask("GET /notes", { authorization: "DPoP bound", dpop, ...headers })).status;
      };
      expect(await call(htu)).toBe(200);
      expect(await call(`${audience}/notes`)).toBe(401);
    });

    it("refuses two tokens, in the query and in two headers, RFC 6750 §3.1", async () => {
      const { ask } = await given();
      const authorization = "Bearer ada";
      expect(await ask("GET /notes?access_token=ada", { authorization })).toMatchObject({ status: 400 });
      const twice = ["host", "localhost", "authorization", authorization, "authorization", authorization];
      expect(await ask("GET /notes", twice)).toMatchObject({ status: 400 });
    });

    it("refuses a second token in a form, RFC 6750 §3.1", async () => {
      const { ask } = await given();
      const headers = { ...ofForm, authorization: "Bearer ada" };
      expect(await ask("POST /notes", headers, "text=a&access_token=ada")).toMatchObject({ status: 400 });
      expect(await ask("POST /notes", headers, "access_token=ada")).toMatchObject({ status: 400 });
    });

    it.each([
      ["JSON", { "content-type": "application/json" }, '{"text":"milk"}'],
      ["a form", ofForm, "text=milk"],
    ])("leaves a body of %s to the handler", async (_, type, body) => {
      const { ask } = await given();
      expect((await ask("POST /notes", type, body)).status).toBe(401);
      const reply = await ask("POST /notes", { ...type, authorization: "Bearer ada" }, body);
      expect(reply.text).toBe("ada wrote milk");
    });

    it("waits for no stranger's body", async () => {
      const { open } = await given();
      const headers = { "content-type": "application/json", "content-length": "1000000" };
      const sent = open("POST /notes", headers);
      sent.on("error", () => undefined);
      sent.write('{"text":');
      const [reply] = (await once(sent, "response")) as [IncomingMessage];
      expect(reply.statusCode).toBe(401);
      sent.destroy();
    });

    it("answers everybody with what the API says of itself, scripts of other origins too, RFC 9728 §3", async () => {
      const { ask } = await given();
      const reply = await ask(`GET ${wellKnown}?x=y`);
      expect(reply.headers).toMatchObject({ "content-type": ofJson, "access-control-allow-origin": "*" });
      expect(JSON.parse(reply.text)).toMatchObject({ resource: audience, scopes_supported: ["read"] });
      expect(await ask(`HEAD ${wellKnown}`)).toMatchObject({ status: 200, text: "" });
      const asked = {
        origin: "https://app.example",
        "access-control-request-headers": "mcp-protocol-version",
      };
      expect(await ask(`OPTIONS ${wellKnown}`, asked)).toMatchObject({
        status: 204,
        headers: { "access-control-allow-origin": "*", "access-control-allow-headers": "*" },
      });
      expect((await ask(`POST ${wellKnown}`)).status).toBeGreaterThanOrEqual(400);
    });
  });
}

const audience = "https://api.example";
const wellKnown = "/.well-known/oauth-protected-resource";
/** Some frameworks say in which letters it is written. */
const ofJson = expect.stringMatching(/^application\/json/) as string;
const ofForm = { "content-type": "application/x-www-form-urlencoded" };

/** What the authorization server says of a token, by its name. */
function introspected(token: string, jkt: string): Answer {
  if (token === "down") return (response) => response.writeHead(500).end();
  if (token === "nobody") return { active: false };
  const bound = token === "bound" ? { token_type: "DPoP", cnf: { jkt } } : { token_type: "Bearer" };
  const now = Math.floor(Date.now() / 1000);
  return {
    active: true,
    aud: audience,
    sub: token,
    scope: token === "reader" ? "read" : "read write",
    auth_time: token === "fresh" ? now : now - 3600,
    ...bound,
  };
}
