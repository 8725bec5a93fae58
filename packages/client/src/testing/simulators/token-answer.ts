import type { FakeAnswer } from "../fake-http.ts";
import type { SimulatedClient } from "./client-proof.ts";
import { idToken } from "./id-token.ts";
import type { ReplyBehaviour, SimulatorProfile } from "./profile.ts";
import type { Refusal } from "./refusal.ts";
import { fillReply, type ReplyValues } from "./reply-template.ts";
import type { Grant } from "./token-desk.ts";

const usualReply = {
  access_token: "{access_token}",
  token_type: "Bearer",
  expires_in: "{expires_in}",
  refresh_token: "{refresh_token}",
  scope: "{scope}",
  id_token: "{id_token}",
};

/** What was granted, in the form this provider writes it. */
export function tokenAnswer(
  profile: SimulatorProfile,
  client: SimulatedClient,
  grant: Grant,
  accept: string,
): FakeAnswer {
  const { reply = {} } = profile;
  const { code = usualReply, refresh = code } = reply;
  const values = { ...valuesOf(grant, reply), id_token: idToken(profile, client, grant) };
  const body = fillReply(grant.refreshed ? refresh : code, values);
  if (reply.form === "always" || (reply.form !== undefined && !accept.includes("json"))) return formOf(body);
  return { headers: { "content-type": reply.contentType ?? "application/json" }, body: JSON.stringify(body) };
}

/** A refusal at the token endpoint, in this provider's words. */
export function refusalAnswer({ error: rules = {} }: SimulatorProfile, refusal: Refusal): FakeAnswer {
  const { status = 400, body = { error: "{error}", error_description: "{description}" } } = rules;
  return { status, body: fillReply(body, { error: refusal.error, description: refusal.message }) };
}

function valuesOf(grant: Grant, reply: ReplyBehaviour): ReplyValues {
  const { lifetime = 3600, scopeSeparator = " ", silentScopes = [] } = reply;
  const scopes = grant.scopes.filter((scope) => !silentScopes.includes(scope));
  const values = {
    access_token: grant.accessToken,
    refresh_token: grant.refreshToken,
    scope: scopes.join(scopeSeparator),
    scopes,
  };
  if (lifetime === null)
    return { ...values, expires_in: undefined, expires_at: undefined, expires_at_iso: undefined };
  const end = Math.floor(Date.now() / 1000) + lifetime;
  return {
    ...values,
    expires_in: lifetime,
    expires_at: end,
    expires_at_iso: new Date(end * 1000).toISOString(),
  };
}

function formOf(body: unknown): FakeAnswer {
  const members = Object.entries(body as object).map(([name, value]) => [name, String(value)]);
  const type = "application/x-www-form-urlencoded";
  return { headers: { "content-type": type }, body: new URLSearchParams(members).toString() };
}
