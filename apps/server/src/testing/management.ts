import {
  type Api,
  ApiProblem,
  apiOperations,
  createApi,
  isSchema,
  nothing,
  type Operation,
  problemKinds,
  problemsOf,
  showSession,
} from "@grantway/api";
import type { Role } from "@grantway/identity";
import type { Permission } from "@grantway/protocol";
import { expect } from "vitest";
import { openBrowser } from "./browser.ts";
import { basic, type GivenServer } from "./composed-server.ts";

/*
 * The management API of a composed server, as those who may ask it see it: a browser with a session, a program with a token.
 * Every answer is checked in full: by the schema of its status, and a problem by the list of the operation.
 */

/** Whoever asks; `raw` sends what no typed caller would. */
export interface Asker extends Api {
  raw(method: string, path: string, sent?: Sent): Promise<Response>;
}

interface Sent {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whoever sends these headers. */
export function askerWith(
  server: Pick<GivenServer, "http" | "config">,
  headers: () => Record<string, string>,
  onAnswer: (response: Response) => void = () => undefined,
): Asker {
  const root = `${new URL(server.config.issuer).pathname.replace(/\/$/, "")}/api/v1`;

  async function raw(
    method: string,
    path: string,
    { body, headers: more = {} }: Sent = {},
  ): Promise<Response> {
    const answer = await server.http.inject({
      method: method as "GET",
      url: root + path,
      headers: { ...headers(), ...more },
      ...(body === undefined ? {} : { payload: body }),
    });
    const { statusCode, headers: told, rawPayload } = answer;
    const pairs = Object.entries(told).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, String(one)]),
    );
    const empty = [204, 304].includes(statusCode);
    const response = new Response(empty ? null : Uint8Array.from(rawPayload), {
      status: statusCode,
      headers: pairs,
    });
    onAnswer(response);
    return response;
  }

  const api = createApi({
    base: root,
    fetch: async (url, { method = "GET", headers: sent, body }) => {
      const path = url.slice(root.length);
      const response = await raw(method, path, {
        headers: sent as Record<string, string>,
        ...(typeof body === "string" ? { body } : {}),
      });
      checkAnswer(operationAt(method, path), response.status, await response.clone().text());
      return response;
    },
  });
  return { ...api, raw };
}

/** Signs somebody new of this role in, in a browser of their own. */
export async function signedIn(
  server: GivenServer,
  role: Role,
  username = `a-${role}`,
): Promise<Asker & { readonly jar: Map<string, string> }> {
  await server.addUser(username, role);
  return inBrowser(server, username);
}

/** Signs somebody in who has an account. */
async function inBrowser(
  server: GivenServer,
  username: string,
): Promise<Asker & { readonly jar: Map<string, string> }> {
  const browser = openBrowser(server);
  await browser.signIn("/sign-in", username);
  const { origin } = new URL(server.config.issuer);
  let csrfToken = "";
  const asker = askerWith(
    server,
    () => ({
      cookie: [...browser.jar].map(([name, value]) => `${name}=${value}`).join("; "),
      origin,
      "sec-fetch-site": "same-origin",
      ...(csrfToken === "" ? {} : { "x-csrf-token": csrfToken }),
    }),
    ({ headers }) => {
      for (const cookie of headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        browser.jar.set(name, value);
      }
    },
  );
  ({ csrfToken } = await asker.call(showSession, {}));
  return { ...asker, jar: browser.jar };
}

/** A program with a token of its own that holds these scopes. */
export async function program(server: GivenServer, scopes: readonly Permission[]): Promise<Asker> {
  const authorization = await bearer(server, scopes);
  return askerWith(server, () => ({ authorization }));
}

/** The `Authorization` header of a new program that holds these scopes. */
export async function bearer(server: GivenServer, scopes: readonly Permission[]): Promise<string> {
  const id = `program-${scopes.join("-").replaceAll(":", ".")}`;
  await server.addClient({ id, grantTypes: ["client_credentials"], redirectUris: [], scopes });
  const answer = await server.http.inject({
    method: "POST",
    url: "/token",
    headers: { authorization: basic(id), "content-type": "application/x-www-form-urlencoded" },
    payload: "grant_type=client_credentials",
  });
  return `Bearer ${answer.json<{ access_token: string }>().access_token}`;
}

/** Asks what is going to be refused. */
export async function refused(asking: Promise<unknown>): Promise<ApiProblem> {
  const problem = await asking.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof ApiProblem)) throw new Error("it was not refused", { cause: problem });
  return problem;
}

/** Compares an answer with what the contract says of the operation. */
function checkAnswer(operation: Operation, status: number, text: string): void {
  if (status < 400) {
    const stated = operation.answers[status];
    expect(stated, `${operation.name} answers ${status}`).toBeDefined();
    if (stated === nothing) expect(text).toBe("");
    else if (stated !== undefined && isSchema(stated)) stated.parse(JSON.parse(text));
    return;
  }
  const { type } = JSON.parse(text) as { type: string };
  const name = type.slice(type.indexOf("#") + 1);
  expect(problemsOf(operation), `${operation.name} answered ${text}`).toContain(name);
  expect(problemKinds[name as keyof typeof problemKinds].status).toBe(status);
}

function operationAt(method: string, path: string): Operation {
  const [asked = ""] = path.split("?");
  const fitting = apiOperations.filter(
    (operation) => operation.method === method && fits(operation.path, asked),
  );
  // As the server does, an address without names goes before one with.
  const [found] = fitting.toSorted((one, other) => one.path.split("{").length - other.path.split("{").length);
  if (found === undefined) throw new Error(`no operation of the contract is ${method} ${path}`);
  return found;
}

function fits(template: string, path: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path);
}
