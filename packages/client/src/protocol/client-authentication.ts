import {
  type ClientAuth,
  ClientSecretJwt,
  ClientSecretPost,
  modifyAssertion,
  None,
  PrivateKeyJwt,
} from "oauth4webapi";
import { ClientError } from "../client-error.ts";
import type { ClientCredentials } from "../connection.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import type { ClientAuthentication, Step } from "../provider-definition.ts";
import { fill } from "../template.ts";
import { shapeOf } from "../wire/shape-request.ts";
import { importPrivateKey } from "./private-key.ts";

/** How a client authenticates at a step: by its own setting, the definition's, or what credentials it has. */
export function authenticationFor(
  { definition }: Pick<Provider, "definition">,
  step: Step,
  client: ClientCredentials,
): ClientAuthentication {
  const wanted =
    client.authentication ??
    shapeOf(definition, step).clientAuthentication ??
    definition.clientAuthentication;
  if (client.privateKey !== undefined && client.secret === undefined)
    return wanted === "none" || wanted === "omit" ? wanted : "private_key_jwt";
  if (client.secret === undefined) return wanted === "omit" ? "omit" : "none";
  return wanted ?? "basic";
}

/** @throws {ClientError} `bad_request` when a key cannot be used */
export async function clientAuth(
  provider: Provider,
  step: Step,
  client: ClientCredentials,
): Promise<ClientAuth> {
  const { secret = "", privateKey } = client;
  switch (authenticationFor(provider, step, client)) {
    case "basic":
      return inHeader(secret, formEncoded);
    case "basic_raw":
      return inHeader(secret, (text) => text);
    case "post":
      return ClientSecretPost(secret);
    case "client_secret_jwt":
      return ClientSecretJwt(secret, withAudience(provider));
    case "private_key_jwt":
      return PrivateKeyJwt(await signingKey(privateKey), withAudience(provider));
    case "none":
      return None();
    case "omit":
      return () => undefined;
  }
}

function inHeader(secret: string, encode: (text: string) => string): ClientAuth {
  return (_, { client_id }, __, headers) => {
    const credentials = `${encode(client_id)}:${encode(secret)}`;
    headers.set("authorization", `Basic ${Buffer.from(credentials).toString("base64")}`);
  };
}

/**
 * As forms are written today (URL Standard §5.2), where `-`, `.`, `_` and `*` stand for themselves: who decodes gets the same as from
 * `%2D`, and for those who do not, most ids and secrets have nothing that is written otherwise.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
function formEncoded(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}

async function signingKey(jwk: Readonly<Record<string, unknown>> | undefined) {
  if (jwk === undefined)
    throw new ClientError(
      "bad_request",
      "This provider wants a signed assertion: give the client's private key as a JWK.",
    );
  const { kid } = jwk;
  const key = await importPrivateKey(jwk);
  return typeof kid === "string" ? { key, kid } : key;
}

/** RFC 7523bis wants the issuer; for a provider without one it is the token endpoint. */
function withAudience(provider: Provider) {
  const { definition, issuer, values } = provider;
  const audience =
    definition.assertionAudience === undefined
      ? (issuer ?? provider.endpoint("token"))
      : fill(definition.assertionAudience, values);
  return {
    [modifyAssertion]: (_: unknown, payload: Record<string, unknown>) => {
      payload["aud"] = audience;
    },
  };
}
