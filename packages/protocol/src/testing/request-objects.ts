import type { Client } from "../client.ts";
import type { FetchedText } from "../fetches/paced-fetches.ts";
import { aKeyPair, type ClientKeyPair, signed } from "./assertions.ts";
import { answerOf } from "./answers.ts";
import {
  authorizationRequest,
  type Differences,
  given,
  parameters,
  redirectUri,
  type Sent,
} from "./world.ts";

/*
 * Request objects, made without the library that reads them: also those that no library would make.
 */

/** The key of the client here. */
export const ownKey: ClientKeyPair = aKeyPair("ES256", { kid: "one" });

/** What every object here asks for. */
export const asked: Readonly<Record<string, unknown>> = { ...authorizationRequest, state: "inside" };

/** What has to stand beside an object of OpenID Connect. */
export const beside: Sent = {
  client_id: "acme",
  response_type: "code",
  scope: "openid",
  redirect_uri: redirectUri,
};

/** An object that nobody signed. `undefined` leaves a claim out. */
export function unsigned(
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = {},
): string {
  const parts = [
    { alg: "none", ...header },
    { ...asked, ...claims },
  ];
  return `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`;
}

/** One that the client signed. */
export function signedObject(
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = {},
  key: ClientKeyPair["privateKey"] | string = ownKey.privateKey,
): string {
  return signed({ ...asked, ...claims }, key, { alg: "ES256", kid: "one", ...header });
}

/** A first-party client, so that a person who is signed in is asked nothing and each answer shows what was asked for. */
export async function aWorldOfObjects(client: Partial<Client> = {}, differences: Differences = {}) {
  const world = await given({
    client: { firstParty: true, jwks: { keys: [ownKey.jwk] }, ...client },
    ...differences,
  });
  const begin = (sent: Sent) => world.provider.authorization.begin(parameters(sent), world.visitor());

  /** What the client is told. */
  async function told(sent: Sent) {
    return answerOf(await begin(sent));
  }

  /** What the code stands for, and the state that came back. */
  async function agreed(sent: Sent) {
    const answer = await told(sent);
    const code = world.seals.authorizationCode.open(answer.get("code") ?? "");
    if (code === undefined) throw new Error(`${answer.get("error")}: ${answer.get("error_description")}`);
    return { ...code, state: answer.get("state") };
  }

  return { world, begin, told, agreed };
}

/** A world in which objects are read elsewhere, at addresses that a test fills. */
export async function aWorldOfAddresses(client: Partial<Client> = {}) {
  const published = new Map<string, FetchedText | { readonly failed: string }>();
  const fetched: string[] = [];
  const made = await aWorldOfObjects(
    { requestUris: ["https://acme.example/request"], ...client },
    {
      async fetchRequestObject(url) {
        fetched.push(url);
        return published.get(url) ?? { failed: "status 404" };
      },
    },
  );
  return { ...made, published, fetched };
}
