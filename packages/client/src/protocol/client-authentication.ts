import {
  type ClientAuth,
  ClientSecretBasic,
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
      return ClientSecretBasic(secret);
    case "basic_raw":
      return (_, { client_id }, __, headers) =>
        headers.set("authorization", `Basic ${Buffer.from(`${client_id}:${secret}`).toString("base64")}`);
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
