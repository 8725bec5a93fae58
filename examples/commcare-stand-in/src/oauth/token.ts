import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Application } from "../config.ts";
import { formOf } from "./form.ts";
import type { TokenAnswer, TokenStore } from "./tokens.ts";

/** `POST /oauth/token/` and `POST /oauth/revoke_token/`. */
export function tokenRoutes(app: FastifyInstance, application: Application, tokens: TokenStore): void {
  app.post("/oauth/token/", async (request, reply) => {
    if (!isProven(request, application)) return refuse(reply, 401, "invalid_client");
    const answer = grant(formOf(request), tokens);
    if (typeof answer === "string") return refuse(reply, 400, answer);
    return reply.headers({ "cache-control": "no-store", pragma: "no-cache" }).send(answer);
  });

  app.post("/oauth/revoke_token/", async (request, reply) => {
    if (!isProven(request, application)) return refuse(reply, 401, "invalid_client");
    tokens.revoke(formOf(request).get("token") ?? "");
    return reply.code(200).send();
  });
}

/** Tokens, or the error of RFC 6749 §5.2. */
function grant(form: URLSearchParams, tokens: TokenStore): TokenAnswer | string {
  switch (form.get("grant_type") ?? "") {
    case "authorization_code": {
      const code = tokens.takeCode(form.get("code") ?? "");
      if (code === undefined || code.redirectUri !== form.get("redirect_uri")) return "invalid_grant";
      if (code.challenge !== undefined && challengeOf(form) !== code.challenge) return "invalid_grant";
      return tokens.issue(code);
    }
    case "refresh_token":
      return tokens.refresh(form.get("refresh_token") ?? "") ?? "invalid_grant";
    default:
      return "unsupported_grant_type";
  }
}

function challengeOf(form: URLSearchParams): string {
  return createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
}

/** The client's secret, by `Basic` or in the form: django-oauth-toolkit takes both. */
function isProven(request: FastifyRequest, { clientId, clientSecret }: Application): boolean {
  const [scheme = "", encoded = ""] = (request.headers.authorization ?? "").split(" ");
  const form = formOf(request);
  const [id = "", secret = ""] =
    scheme.toLowerCase() === "basic"
      ? Buffer.from(encoded, "base64").toString().split(":").map(decode)
      : [form.get("client_id") ?? "", form.get("client_secret") ?? ""];
  return id === clientId && isSame(secret, clientSecret);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function refuse(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply.code(status).headers({ "cache-control": "no-store", pragma: "no-cache" }).send({ error });
}
