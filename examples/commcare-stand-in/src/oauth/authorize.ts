import type { FastifyInstance, FastifyReply } from "fastify";
import { queryOf } from "../api/request.ts";
import type { Application } from "../config.ts";
import { signIn } from "../people.ts";
import { formOf } from "./form.ts";
import { authorizePage, errorPage, knownScopes } from "./page.ts";
import type { TokenStore } from "./tokens.ts";

/** `/oauth/authorize/`: one page on which a person signs in and says yes or no. */
export function authorizeRoutes(app: FastifyInstance, application: Application, tokens: TokenStore): void {
  app.get("/oauth/authorize/", async (request, reply) => {
    const read = readRequest(new Map(queryOf(request)), application);
    if (typeof read === "string") return show(reply, 400, errorPage(read));
    const refusal = refusalOf(read);
    if (refusal !== undefined) return sendBack(reply, read, { error: refusal });
    return show(reply, 200, authorizePage(read));
  });

  app.post("/oauth/authorize/", async (request, reply) => {
    const form = new Map(formOf(request));
    const read = readRequest(form, application);
    if (typeof read === "string") return show(reply, 400, errorPage(read));
    if (form.get("allow") !== "Authorize") return sendBack(reply, read, { error: "access_denied" });
    const person = signIn(form.get("username") ?? "", form.get("password") ?? "");
    if (person === undefined) {
      const problem = "Please enter a correct Email Address and password.";
      return show(reply, 200, authorizePage({ ...read, problem }));
    }
    const { redirectUri, scopes } = read;
    const challenge = read.fields.get("code_challenge");
    return sendBack(reply, read, { code: tokens.code({ person, scopes, redirectUri, challenge }) });
  });
}

/** A request whose client and redirect URI are known, so that it may be answered there. */
interface AuthorizeRequest {
  readonly client: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
}

const carried: ReadonlySet<string> = new Set([
  "client_id",
  "redirect_uri",
  "response_type",
  "scope",
  "state",
  "code_challenge",
  "code_challenge_method",
]);

/** The request, or in a sentence why nobody can be told about it but the person. */
function readRequest(
  given: ReadonlyMap<string, string>,
  application: Application,
): AuthorizeRequest | string {
  const fields = new Map([...given].filter(([name]) => carried.has(name)));
  if (fields.get("client_id") !== application.clientId) return "Invalid client_id parameter value.";
  const redirectUri = fields.get("redirect_uri") ?? "";
  if (!application.redirectUris.includes(redirectUri)) return "Mismatching redirect URI.";
  const scopes = (fields.get("scope") ?? "access_apis").split(" ").filter((scope) => scope !== "");
  return { client: application.clientId, redirectUri, scopes, fields };
}

function refusalOf({ fields, scopes }: AuthorizeRequest): string | undefined {
  if (fields.get("response_type") !== "code") return "unsupported_response_type";
  if (!scopes.every((scope) => knownScopes.has(scope))) return "invalid_scope";
  const challenged = fields.has("code_challenge");
  return challenged && fields.get("code_challenge_method") !== "S256" ? "invalid_request" : undefined;
}

function sendBack(
  reply: FastifyReply,
  { redirectUri, fields }: AuthorizeRequest,
  answer: Readonly<Record<string, string>>,
): FastifyReply {
  const back = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value);
  const state = fields.get("state");
  if (state !== undefined) back.searchParams.set("state", state);
  return reply.redirect(back.href, 302);
}

function show(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .code(status)
    .headers({ "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" })
    .send(html);
}
