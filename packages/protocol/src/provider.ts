import {
  clientAuthenticationMethods,
  createAuthenticateClient,
  type ClientAuthenticationDependencies,
} from "./client-authentication/authenticate.ts";
import {
  createAuthorizationEndpoint,
  type AuthorizationEndpoint,
} from "./endpoints/authorization.rfc6749.ts";
import { describeProvider } from "./endpoints/discovery.rfc8414.ts";
import {
  createIntrospectionEndpoint,
  type IntrospectionEndpoint,
} from "./endpoints/introspection.rfc7662.ts";
import { createRevocationEndpoint, type RevocationEndpoint } from "./endpoints/revocation.rfc7009.ts";
import { createTokenEndpoint, type TokenEndpoint } from "./endpoints/token.rfc6749.ts";
import { createUserinfoEndpoint, type UserinfoEndpoint } from "./endpoints/userinfo.oidc-core.ts";
import { createAuthorizationCodeGrant } from "./grants/authorization-code.rfc6749.ts";
import { createClientCredentialsGrant } from "./grants/client-credentials.rfc6749.ts";
import { createRefreshTokenGrant } from "./grants/refresh-token.rfc6749.ts";
import type { Milliseconds } from "./instant.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import type { Cipher } from "./ports/cipher.ts";
import type { Entropy } from "./ports/entropy.ts";
import type { Grants } from "./ports/grants.ts";
import type { RevokedTokens } from "./ports/revoked-tokens.ts";
import type { PublicJwk, Signer } from "./ports/signer.ts";
import type { Standings } from "./ports/standing.ts";
import type { TokenFamilies } from "./ports/token-families.ts";
import { createSignIdToken } from "./tokens/id-token.oidc-core.ts";
import { createIssue } from "./tokens/issue.ts";
import { createSeals } from "./tokens/records.ts";

/** How long things live. Milliseconds. */
export interface Lifetimes {
  readonly accessToken: Milliseconds;
  /** Absolute: counted from the redemption of the code, however often it is refreshed. */
  readonly refreshToken: Milliseconds;
  /** How long after a rotation a retry is still answered. */
  readonly refreshGrace: Milliseconds;
  readonly idToken: Milliseconds;
  readonly code: Milliseconds;
  /** How long a person may take over our pages. */
  readonly authorizationRequest: Milliseconds;
}

/** Everything the protocol needs of the outside. */
export interface ProviderDependencies extends ClientAuthenticationDependencies {
  /** The issuer identifier: a URL without trailing slash, query or fragment. */
  readonly issuer: string;
  readonly lifetimes: Lifetimes;
  readonly grants: Grants;
  readonly families: TokenFamilies;
  readonly revokedTokens: RevokedTokens;
  readonly standings: Standings;
  readonly catalogue: Catalogue;
  readonly cipher: Cipher;
  readonly signer: Signer;
  readonly entropy: Entropy;
}

/** An OAuth 2 authorization server and OpenID provider, without HTTP. */
export interface Provider {
  readonly authorization: AuthorizationEndpoint;
  readonly token: TokenEndpoint;
  readonly introspection: IntrospectionEndpoint;
  readonly revocation: RevocationEndpoint;
  readonly userinfo: UserinfoEndpoint;
  /** The document of both well-known paths. */
  metadata(): Promise<Readonly<Record<string, unknown>>>;
  /** The JWK Set of RFC 7517 §5. */
  jwks(): Promise<{ readonly keys: readonly PublicJwk[] }>;
}

/** Wires the protocol. What is offered, and therefore advertised, is decided by the lists here. */
export function createProvider(dependencies: ProviderDependencies): Provider {
  const { issuer, lifetimes, hashing, cipher, signer, catalogue } = dependencies;
  const seals = createSeals(cipher);
  const authenticate = createAuthenticateClient(dependencies);
  const signIdToken = createSignIdToken({ issuer, signer, hashing, lifetime: lifetimes.idToken });
  const issue = createIssue({
    ...dependencies,
    seals,
    signIdToken,
    accessTokenLifetime: lifetimes.accessToken,
  });
  const grantHandlers = [
    createAuthorizationCodeGrant({ ...dependencies, seals }),
    createRefreshTokenGrant({ ...dependencies, seals, grace: lifetimes.refreshGrace }),
    createClientCredentialsGrant(),
  ];
  return {
    authorization: createAuthorizationEndpoint({ ...dependencies, seals }),
    token: createTokenEndpoint({ authenticate, grants: grantHandlers, issue }),
    introspection: createIntrospectionEndpoint({ ...dependencies, authenticate, seals }),
    revocation: createRevocationEndpoint({ ...dependencies, authenticate, seals }),
    userinfo: createUserinfoEndpoint({ ...dependencies, seals }),
    async metadata() {
      const { scopes } = await catalogue.current();
      return describeProvider({
        issuer,
        grantTypes: grantHandlers.map(({ type }) => type),
        authenticationMethods: clientAuthenticationMethods,
        idTokenAlgorithms: signer.algorithms,
        scopes: [...scopes.keys()],
      });
    },
    async jwks() {
      return { keys: await signer.publicKeys() };
    },
  };
}
