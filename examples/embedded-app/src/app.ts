import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createLaunches, createMemoryReplays, EmbedError, verifyWebhook } from "@grantway/embed";
import { createAuthorization } from "./authorization.ts";
import { usernameBy } from "./call-api.ts";
import type { Config } from "./config.ts";
import { directoryPageOf } from "./directory-page.ts";
import { scriptAt } from "./files.ts";
import { cameBackPage, page, style } from "./page.ts";
import { createSessions } from "./sessions.ts";
import { rightsNow, type Told, toldBy } from "./told.ts";

/** Bytes of a body that are read. */
const most = 64 * 1024;

/** The app: a page for the frame, sessions for who opens it, an endpoint that is notified, and where its installation begins. */
export function createApp(
  config: Omit<Config, "host" | "port"> & {
    /** Where it is: `http://localhost:4450`. */
    readonly url: string;
    /** What it was told, for whoever runs it. */
    readonly print: (text: string) => void;
  },
): Server {
  const { issuer, clientId, name, webhookSecrets, print } = config;
  const authorization = createAuthorization(config);
  const launches = createLaunches({ issuer, clientId, replays: createMemoryReplays() });
  const sessions = createSessions({ now: Date.now });
  /** What was notified, by the id of the delivery: the same one may come twice. */
  const told = new Map<string, Told>();
  // The dashboard may frame the page, and nobody else.
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors ${new URL(issuer).origin}`;

  async function signIn(request: IncomingMessage): Promise<Answer> {
    const token = await read(request);
    const { person, installation, organisation } = await launches.verify(token);
    const session = sessions.open({
      person,
      installation,
      ...(organisation === undefined ? {} : { organisation }),
    });
    return { status: 200, json: { session, person: (await nameOf(token)) ?? person, organisation } };
  }

  /** What the person is called: an API knows, and the app may ask it for them where they allowed that. */
  async function nameOf(launch: string): Promise<string | undefined> {
    const { api, clientSecret: secret } = config;
    if (api === "" || secret === "") return undefined;
    const redeemed = await launches.redeem(launch, { secret }).catch(() => undefined);
    return redeemed && usernameBy(api, redeemed.accessToken);
  }

  async function hear(request: IncomingMessage): Promise<Answer> {
    const event = await verifyWebhook({
      headers: request.headers,
      body: await read(request),
      secrets: webhookSecrets,
    });
    const { id, type } = event;
    if (told.has(id)) return { status: 204 };
    const { installation, text } = toldBy(event);
    if (type === "installation.uninstalled") sessions.endAll(installation);
    told.set(id, { installation, text });
    print(text);
    // The server waits for an answer, and not for what the app does with the event.
    void look(installation).catch((error: unknown) => console.error(error));
    return { status: 204 };
  }

  /** Asks what the app may do now where something happened. */
  async function look(installation: string): Promise<void> {
    const token = config.clientSecret === "" ? undefined : await authorization.ownToken(installation);
    const rights = token === undefined ? undefined : await rightsNow(issuer, token);
    if (rights !== undefined) print(`${name} ${rights}`);
  }

  function begin(): Answer {
    const { location, cookie } = authorization.begin();
    return { status: 303, headers: { location, "set-cookie": cookie } };
  }

  async function finish(answer: URLSearchParams, cookies = ""): Promise<Answer> {
    const how = await authorization.finish(answer, cookies);
    const location = how === "installed" ? directoryPageOf(answer, issuer) : undefined;
    if (location !== undefined) return { status: 303, headers: { location } };
    return {
      status: how === "installed" || how === "declined" ? 200 : 400,
      type: html,
      text: cameBackPage(how, config),
    };
  }

  function events(request: IncomingMessage): Answer {
    const [, key = ""] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    const visitor = sessions.find(key);
    if (visitor === undefined) return { status: 401 };
    const theirs = [...told.values()].filter(({ installation }) => installation === visitor.installation);
    return { status: 200, json: theirs.map(({ text }) => text) };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://app.invalid");
    switch (`${request.method} ${pathname}`) {
      case "GET /":
        return { status: 200, type: html, text: page(config) };
      case "GET /style.css":
        return { status: 200, type: "text/css", text: style };
      case "GET /install":
        return begin();
      case "GET /callback":
        return finish(searchParams, request.headers.cookie);
      case "POST /session":
        return signIn(request);
      case "GET /events":
        return events(request);
      case "POST /hooks":
        return hear(request);
    }
    const script = request.method === "GET" ? await scriptAt(pathname) : undefined;
    return script === undefined
      ? { status: 404 }
      : { status: 200, type: "text/javascript; charset=utf-8", text: script };
  }

  return createServer((request, response) => {
    void answer(request)
      .catch((error: unknown): Answer => {
        if (error instanceof EmbedError) return { status: error.code.startsWith("webhook") ? 400 : 401 };
        console.error(error);
        return { status: 500 };
      })
      .then((answered) => send(response, answered, policy));
  });
}

const html = "text/html; charset=utf-8";

/** What is answered: JSON, a text of some type, or nothing. */
interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly type?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(
  response: ServerResponse,
  { status, json, type, text = "", headers = {} }: Answer,
  policy: string,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cache-control", "no-store");
  if (json !== undefined) response.setHeader("content-type", "application/json");
  else if (type !== undefined) response.setHeader("content-type", type);
  response.statusCode = status;
  response.end(json === undefined ? text : JSON.stringify(json));
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new EmbedError("webhook-untrusted", "The body is too long.");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
