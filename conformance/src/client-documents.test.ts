import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DocumentHost, startDocumentHost } from "@grantway/tools/services";
import { aVisitor, callback, follow, type Instance, startInstance } from "./instance.ts";
import { agentMetadata } from "./mcp-agent.ts";

/*
 * Clients that nobody registered and that describe themselves (OAuth Client ID Metadata Document), seen from outside: what is taken, and
 * everything that is not.
 */

let host: DocumentHost;
let instance: Instance;
let restarted = false;

beforeAll(async () => {
  host = await startDocumentHost();
  instance = await startInstance({
    ...host.settings,
    GRANTWAY_CLIENT_DOCUMENTS_ENABLED: "on",
    GRANTWAY_CLIENT_DOCUMENTS_DENY_HOSTS: "*.denied.example",
  });
});
afterAll(async () => {
  await instance.remove();
  if (!restarted) host.remove();
});

/** Starts the server again, which forgets what it only remembered: documents, and how often it asked. */
async function anew(): Promise<void> {
  await instance.stop();
  await instance.start();
}

const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");
const native = "http://127.0.0.1/callback";

/** Publishes a document with these differences. */
function published(path: string, said: Readonly<Record<string, unknown>> = {}): string {
  const client_id = host.origin + path;
  return host.publish(path, { client_id, ...agentMetadata, redirect_uris: [native], ...said });
}

function requestOf(clientId: string, more: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(`${instance.issuer}/authorize`);
  const asked = {
    client_id: clientId,
    redirect_uri: callback,
    response_type: "code",
    scope: "openid read",
    state: "s",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...more,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url;
}

async function post(path: string, fields: Readonly<Record<string, string>>) {
  const response = await fetch(instance.issuer + path, { method: "POST", body: new URLSearchParams(fields) });
  return { status: response.status, json: (await response.json()) as Readonly<Record<string, unknown>> };
}

const redeem = (clientId: string, back: URL) =>
  post("/token", {
    grant_type: "authorization_code",
    client_id: clientId,
    code: back.searchParams.get("code") ?? "",
    redirect_uri: callback,
    code_verifier: verifier,
  });

const show = (clientId: string) =>
  instance.administer(["clients", "show", clientId]) as Promise<Readonly<Record<string, unknown>>>;

const json = { "content-type": "application/json" };

async function refused(clientId: string) {
  const page = await aVisitor(instance).open(requestOf(clientId));
  expect(page.url.origin).toBe(instance.issuer);
  expect([page.status, page.text]).toEqual([400, expect.stringContaining("description could not be read")]);
  return page.text;
}
/** What is said, without the number of the request. */
const saidIn = (text: string) =>
  text
    .replace(/^.*<main/s, "")
    .replace(/<\/main>.*$/s, "")
    .replaceAll(/[0-9a-f-]{20,}/g, "");

/* Before anything was asked for, so nothing is refused for having been asked too often. */
describe("a client_id that leads to no description", () => {
  it.each([
    ["an address of the cloud", "https://169.254.169.254/latest/meta-data/"],
    ["one mapped into IPv6", "https://[::ffff:169.254.169.254]/c"],
    ["a decimal number", "https://2852039166/c"],
    ["a short literal", "https://10.1/c"],
    ["an address of a network", "https://192.168.0.1/c"],
    ["IPv6 of this machine", "https://[::1]/c"],
    ["a host that the operator denies", "https://agent.denied.example/c"],
    ["user information", "https://ada@agent.example/c"],
    ["a fragment", "https://agent.example/c#x"],
    ["dots", "https://agent.example/a/../c"],
    ["no path", "https://agent.example"],
  ])("is refused at %s, in the same words", async (_, clientId) => {
    expect(saidIn(await refused(clientId))).toBe(saidIn(await refused("https://agent.example")));
  });
});

describe("a client that describes itself", () => {
  it("is named on the page with its host, that it is not verified, and where its answer goes", async () => {
    const clientId = published("/named.json");
    const person = aVisitor(instance);
    let page = await person.open(requestOf(clientId));
    page = await person.submit(page, { login: "ada", password: "correct horse battery staple" });
    expect(page.url.pathname).toBe("/consent");
    expect(page.text).toContain("Example Agent");
    expect(page.text).toContain(new URL(host.origin).host);
    expect(page.text).toContain("Nobody here has verified this app");
    expect(page.text).toContain("an app on this device");
    await expect(show(clientId)).rejects.toThrow(/exited with/);
  });

  it("is listed for administrators once somebody allowed it, and stopped by them", async () => {
    const clientId = published("/stopped.json");
    const person = aVisitor(instance);
    const back = await follow(requestOf(clientId), person);
    const { status, json } = await redeem(clientId, back);
    expect(status).toBe(200);
    await expect(show(clientId)).resolves.toMatchObject({
      client_id: clientId,
      origin: "metadata_document",
      verified: false,
      status: "active",
    });
    await instance.administer(["clients", "update", clientId, "--status", "suspended"]);
    const page = await person.open(requestOf(clientId));
    expect([page.status, page.text]).toEqual([400, expect.stringContaining("has been suspended")]);
    const refresh = await post("/token", {
      grant_type: "refresh_token",
      client_id: clientId,
      refresh_token: String(json["refresh_token"]),
    });
    expect(refresh.json).toMatchObject({ error: "invalid_client" });
  });

  it("gets no more than people are asked for, whatever its document says", async () => {
    const clientId = published("/more.json", {
      first_party: true,
      introspects: ["https://notes.example"],
      grant_types: ["authorization_code", "client_credentials", "password", "implicit"],
    });
    const person = aVisitor(instance);
    await follow(requestOf(clientId), person);
    await expect(show(clientId)).resolves.toMatchObject({ first_party: false, introspects: [] });
    for (const grant_type of ["client_credentials", "password"]) {
      const { status, json } = await post("/token", {
        grant_type,
        client_id: clientId,
        username: "ada",
        password: "x",
      });
      expect([400, 401]).toContain(status);
      expect(json["error"]).toMatch(/^(unauthorized_client|unsupported_grant_type)$/);
    }
    const introspected = await post("/introspect", { client_id: clientId, token: "x" });
    expect(introspected.status).toBeGreaterThanOrEqual(400);
  });

  it("is what its document says when it says something else", async () => {
    const clientId = host.origin + "/changing.json";
    const document = { client_id: clientId, ...agentMetadata, redirect_uris: [native] };
    host.publish("/changing.json", document, { "cache-control": "no-store" });
    const back = await follow(requestOf(clientId), aVisitor(instance));
    host.publish("/changing.json", { ...document, redirect_uris: ["https://agent.example/cb"] });
    await expect(redeem(clientId, back)).resolves.toMatchObject({ status: 200 });
  });

  it("is asked for once while its document serves", async () => {
    const clientId = published("/served.json");
    const person = aVisitor(instance);
    await follow(requestOf(clientId), person);
    await person.open(requestOf(clientId));
    // Two threads at the most have read it.
    expect(host.asked("/served.json")).toBeLessThanOrEqual(2);
  });

  it("is found where its document holds a name that means something to objects", async () => {
    const clientId = `${host.origin}/proto.json`;
    const members = JSON.stringify({ client_id: clientId, ...agentMetadata, redirect_uris: [native] });
    host.answer("/proto.json", (_, response) =>
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(`{"__proto__": {"client_secret": "x"}, "constructor": {}, ${members.slice(1)}`),
    );
    const back = await follow(requestOf(clientId), aVisitor(instance));
    expect(back.searchParams.has("code")).toBe(true);
  });
});

describe("a client_id that leads to no document", () => {
  /** However often documents were asked for before: what is counted is forgotten. */
  beforeAll(anew);

  it.each<[string, (path: string) => string]>([
    ["nothing is", (path) => host.origin + path],
    [
      "something else than JSON is",
      (path) => host.answer(path, (_, r) => r.writeHead(200, { "content-type": "text/html" }).end("<p>")),
    ],
    ["what says it is JSON is none", (path) => host.answer(path, (_, r) => r.writeHead(200, json).end("{"))],
    [
      "more than a document is",
      (path) => published(path, { tos_uri: `https://agent.example/${"x".repeat(6_000)}` }),
    ],
    ["another client is described", (path) => published(path, { client_id: "https://agent.example/c" })],
    ["a secret is told", (path) => published(path, { client_secret: "s" })],
    ["a secret is shared", (path) => published(path, { token_endpoint_auth_method: "client_secret_basic" })],
    ["no address is one", (path) => published(path, { redirect_uris: ["http://agent.example/cb"] })],
    [
      "the answer leads on",
      (path) => host.answer(path, (_, r) => r.writeHead(302, { location: "/named.json" }).end()),
    ],
    ["an error is told", (path) => host.answer(path, (_, r) => r.writeHead(500).end())],
    [
      "the answer breaks off",
      (path) => host.answer(path, (_, r) => void r.writeHead(200, json).write("{", () => r.destroy())),
    ],
    [
      "the answer never ends",
      (path) =>
        host.answer(path, (_, r) => {
          r.writeHead(200, json);
          const more = () => {
            while (r.write(" ".repeat(1_000)));
            r.once("drain", more);
          };
          more();
        }),
    ],
    [
      "the answer takes its time",
      (path) => host.answer(path, (_, r) => void r.writeHead(200, json).write("{")),
    ],
  ])("is refused where %s", async (what, answering) => {
    const path = `/${what.replaceAll(" ", "-")}`;
    await refused(answering(path));
    // And not because others were asked for before.
    expect(host.asked(path)).toBe(1);
  });

  it("is not told at the token endpoint, and asks nobody there", async () => {
    const clientId = published("/unasked.json");
    const { status, json: answered } = await post("/token", {
      grant_type: "authorization_code",
      client_id: clientId,
      code: "x",
      redirect_uri: callback,
      code_verifier: verifier,
    });
    expect([status, answered["error"]]).toEqual([401, "invalid_client"]);
    const pushed = await post("/par", Object.fromEntries(requestOf(`${host.origin}/none`).searchParams));
    expect([pushed.status, pushed.json["error"]]).toEqual([401, "invalid_client"]);
    expect(host.asked("/unasked.json")).toBe(0);
  });
});

describe("a client whose host goes away", () => {
  it("keeps what people allowed it, and asks nobody anew, RFC 6749 §6", async () => {
    const clientId = published("/leaving.json", { scope: "openid read offline_access" });
    const back = await follow(
      requestOf(clientId, { scope: "openid read offline_access" }),
      aVisitor(instance),
    );
    const { json } = await redeem(clientId, back);
    host.goAway();
    restarted = true;
    // What the server remembered is gone too.
    await anew();
    const refresh = await post("/token", {
      grant_type: "refresh_token",
      client_id: clientId,
      refresh_token: String(json["refresh_token"]),
    });
    expect(refresh).toMatchObject({ status: 200, json: { token_type: "Bearer" } });
    const page = await aVisitor(instance).open(requestOf(clientId));
    expect([page.status, page.text]).toEqual([400, expect.stringContaining("description could not be read")]);
    host.remove();
  });
});
