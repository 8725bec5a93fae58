import {
  authorizationCodeGrantRequest,
  expectNoNonce,
  genericTokenEndpointRequest,
  introspectionRequest,
  nopkce,
  processAuthorizationCodeResponse,
  processGenericTokenEndpointResponse,
  processIntrospectionResponse,
} from "oauth4webapi";
import { ClientError } from "../client-error.ts";
import type { Connection, Tokens } from "../connection.ts";
import type { Reply, Step } from "../provider-definition.ts";
import type { TemplateValues } from "../template.ts";
import { endAt } from "../wire/numbers.ts";
import { readTokens, type ReadTokens } from "../wire/read-reply.ts";
import type { WireAnswer } from "../wire/send.ts";
import type { BackChannel } from "./back-channel.ts";
import { checkIdTokenAlgorithm } from "./id-token-algorithm.ts";
import type { Party } from "./party.ts";
import { checkTokenType } from "./token-type.ts";

/** What a token endpoint gave, checked. */
export interface TokenReply {
  readonly tokens: Tokens;
  readonly scopes: readonly string[] | undefined;
  readonly captured: Readonly<Record<string, string>>;
}

/** Asks for tokens. Every method throws `ClientError`. */
export interface TokenEndpoint {
  /** Any grant but the authorization code. */
  grant(request: GrantRequest): Promise<TokenReply>;
  /** The authorization code grant; `callback` was validated by the strict library. */
  code(request: CodeRequest): Promise<TokenReply>;
}

/** A grant with its parameters. */
export interface GrantRequest {
  readonly party: Party;
  readonly step: Step;
  readonly grantType: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly values?: TemplateValues;
  readonly signal?: AbortSignal | undefined;
}

/** An authorization code and what it is bound to. */
export interface CodeRequest {
  readonly party: Party;
  readonly callback: URLSearchParams;
  readonly redirectUri: string;
  readonly codeVerifier: string | undefined;
  readonly nonce: string | undefined;
  /** An ID token must say that the person signed in since then. */
  readonly signedInSince?: number | undefined;
  readonly values: TemplateValues;
}

/** Every reply is read the same way, whatever the grant. */
export function createTokenEndpoint({
  backChannel,
  now,
}: {
  readonly backChannel: BackChannel;
  readonly now: () => number;
}): TokenEndpoint {
  /** Notes the answer while the strict library reads it. */
  function reader({ provider, client, dpopKey }: Party, step: Step) {
    const { definition, issuer } = provider;
    const reply: Reply = { ...definition.reply, ...(issuer === undefined ? { idToken: "ignore" } : {}) };
    const askedAt = now();
    let seen: ReadTokens | undefined;
    return {
      accept: (document: unknown, { clockSkew: skew = 0 }: WireAnswer) => {
        seen = readTokens(document, reply, {
          askedAt,
          skew,
          refreshLifetime: definition.refresh?.lifetime,
          scopeSeparator: definition.scopes?.replySeparator,
        });
        requireAccessToken(seen, definition.name);
        checkTokenType(seen.tokenType, { definition, step, bound: dpopKey !== undefined });
        checkIdTokenAlgorithm(seen.standard["id_token"], { name: definition.name, secret: client.secret });
        return { status: 200, body: seen.standard };
      },
      /** Whether there is an ID token to check. Without one there is no nonce to compare. */
      hasIdToken: () => seen?.standard["id_token"] !== undefined,
      finish: (): TokenReply => {
        if (seen === undefined) throw new Error("no token reply was read");
        return { tokens: tokensOf(seen, askedAt), scopes: seen.scopes, captured: seen.captured };
      },
    };
  }

  async function withEnd(party: Party, reply: TokenReply): Promise<TokenReply> {
    const wanted = party.provider.definition.reply?.expiry?.introspect === true;
    if (!wanted || reply.tokens.expiresAt !== undefined) return reply;
    // Without an answer the token's end stays unknown.
    const expiresAt = await introspectEnd(backChannel, party, reply.tokens).catch(() => undefined);
    return expiresAt === undefined ? reply : { ...reply, tokens: { ...reply.tokens, expiresAt } };
  }

  return {
    async grant({ party, step, grantType, parameters, values, signal }) {
      const { accept, finish } = reader(party, step);
      await backChannel({
        party,
        step,
        bound: true,
        signal,
        accept,
        values: { ...parameters, ...values },
        work: async ({ server, client, auth, options }) => {
          const response = await genericTokenEndpointRequest(
            server,
            client,
            auth,
            grantType,
            parameters,
            options,
          );
          return processGenericTokenEndpointResponse(server, client, response);
        },
      });
      return withEnd(party, finish());
    },

    async code({ party, callback, redirectUri, codeVerifier, nonce, signedInSince, values }) {
      const { accept, finish, hasIdToken } = reader(party, "code");
      await backChannel({
        party,
        step: "code",
        bound: true,
        accept,
        values: { ...values, code: callback.get("code") ?? undefined, code_verifier: codeVerifier },
        work: async ({ server, client, auth, options }) => {
          const verifier = codeVerifier ?? nopkce;
          const response = await authorizationCodeGrantRequest(
            server,
            client,
            auth,
            callback,
            redirectUri,
            verifier,
            options,
          );
          return processAuthorizationCodeResponse(server, client, response, {
            expectedNonce: hasIdToken() ? (nonce ?? expectNoNonce) : expectNoNonce,
            ...(signedInSince === undefined || !hasIdToken()
              ? {}
              : { maxAge: Math.ceil((now() - signedInSince) / 1000) }),
          });
        },
      });
      return withEnd(party, finish());
    },
  };
}

/**
 * RFC 6749 §5.1 demands one, and some issuers give nothing but an ID token to who asks for no scope of an API.
 *
 * @throws {ClientError} `provider_answer_invalid`
 */
function requireAccessToken({ standard, idToken }: ReadTokens, name: string): void {
  if (standard["access_token"] !== undefined) return;
  throw new ClientError(
    "provider_answer_invalid",
    idToken === undefined
      ? `${name} answered without an access token: check the address of its token endpoint, and where its definition says that the token stands.`
      : `${name} gave an ID token and no access token: ask for a scope of the API that you want to call.`,
  );
}

function tokensOf(seen: ReadTokens, obtainedAt: number): Tokens {
  const { access_token: accessToken = "", refresh_token: refreshToken } = seen.standard;
  const { tokenType, expiresAt, refreshExpiresAt, idToken } = seen;
  return {
    accessToken,
    tokenType,
    obtainedAt,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(refreshToken === undefined || refreshExpiresAt === undefined ? {} : { refreshExpiresAt }),
    ...(idToken === undefined ? {} : { idToken }),
  };
}

async function introspectEnd(
  backChannel: BackChannel,
  party: Party,
  tokens: Tokens,
): Promise<number | undefined> {
  let skew = 0;
  const { exp } = await backChannel({
    party,
    step: "introspection",
    values: { access_token: tokens.accessToken },
    accept: (document, answer) => {
      skew = answer.clockSkew ?? 0;
      return { status: 200, body: document };
    },
    work: async ({ server, client, auth, options }) => {
      const response = await introspectionRequest(server, client, auth, tokens.accessToken, options);
      return processIntrospectionResponse(server, client, response);
    },
  });
  return exp === undefined ? undefined : endAt(exp * 1000 - skew, tokens.obtainedAt);
}

/**
 * The connection with the reply: the earlier refresh token, ID token and scopes stay where no new ones came (RFC 6749
 * §6), and `reconnect` is cleared.
 */
export function withReply(connection: Connection, reply: TokenReply, now: number): Connection {
  const { reconnect: _, tokens: old, ...others } = connection;
  const kept: Partial<Tokens> =
    old === undefined ? {} : pick(old, "refreshToken", "refreshExpiresAt", "idToken", "redirectUri");
  const granted = reply.scopes ?? connection.grantedScopes;
  return {
    ...others,
    tokens: {
      ...(reply.tokens.refreshToken === undefined ? kept : pick(kept, "idToken", "redirectUri")),
      ...reply.tokens,
    },
    ...(granted === undefined ? {} : { grantedScopes: granted }),
    captured: { ...connection.captured, ...reply.captured },
    updatedAt: now,
  };
}

function pick(tokens: Partial<Tokens>, ...keys: readonly (keyof Tokens)[]): Partial<Tokens> {
  return Object.fromEntries(keys.filter((key) => tokens[key] !== undefined).map((key) => [key, tokens[key]]));
}
