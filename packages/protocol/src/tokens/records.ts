import type { Instant } from "../instant.ts";
import { createSeal, prefixes, type Codec, type Seal } from "./seal.ts";
import type { Cipher } from "../ports/cipher.ts";
import { remember } from "../remember.ts";

/** What an opaque access token says, sealed. */
export interface AccessTokenRecord {
  /** `jti`. */
  readonly id: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly audiences: readonly string[];
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  /** Absent when the client acts as itself. */
  readonly person?:
    | { readonly userId: string; readonly grantId: string; readonly familyId: string }
    | undefined;
  /**
   * When the client that acts as itself was registered, so that the token does not pass to another client of the same id
   * later. Of a person's token the grant is gone with the client, and tells as much.
   */
  readonly clientSince?: Instant | undefined;
}

/** What a refresh token says, sealed. Everything else is in the row of its family. */
export interface RefreshTokenRecord {
  readonly familyId: string;
  readonly generation: number;
  /** A retry hands the generation out again, as copy 1, 2, 3, …: if two holders go on, it shows. */
  readonly copy: number;
  readonly clientId: string;
  readonly userId: string;
  readonly grantId: string;
}

/** Everything an authorization code is bound to (RFC 6749 §4.1.2, §10.5). */
export interface AuthorizationCodeRecord {
  readonly id: string;
  readonly clientId: string;
  readonly userId: string;
  readonly grantId: string;
  /** Of the browser session it was issued in. */
  readonly sid: string;
  /** See `epochOf`. */
  readonly epoch: number;
  readonly redirectUri: string;
  /** Whether the request named it; then the token request must too (RFC 6749 §4.1.3). */
  readonly redirectUriSent: boolean;
  readonly scopes: readonly string[];
  readonly challenge?: string;
  readonly nonce?: string;
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
  readonly expiresAt: Instant;
}

/** An authorization request on its way through our pages. */
export interface AuthorizationRequestRecord {
  readonly id: string;
  readonly startedAt: Instant;
  /** The browser it was sealed in; absent when that could not be told. */
  readonly browser: string | undefined;
  /** Id of the person that `id_token_hint` named. */
  readonly person: string | undefined;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/* A record sealed by us opens as what was sealed, so decoding trusts the order below; a change of it needs a new prefix. */

const accessToken: Codec<AccessTokenRecord> = {
  encode: ({ id, clientId, scopes, audiences, issuedAt, expiresAt, person, clientSince }) =>
    person === undefined
      ? [id, clientId, scopes, audiences, issuedAt, expiresAt, clientSince]
      : [
          id,
          clientId,
          scopes,
          audiences,
          issuedAt,
          expiresAt,
          person.userId,
          person.grantId,
          person.familyId,
        ],
  decode(values) {
    const [id, clientId, scopes, audiences, issuedAt, expiresAt, sinceOrUser, grantId, familyId] = values as [
      string,
      string,
      readonly string[],
      readonly string[],
      Instant,
      Instant,
      (string | Instant)?,
      string?,
      string?,
    ];
    const token = { id, clientId, scopes, audiences, issuedAt, expiresAt };
    if (typeof sinceOrUser === "number") return { ...token, clientSince: sinceOrUser };
    if (sinceOrUser === undefined || grantId === undefined || familyId === undefined) return token;
    return { ...token, person: { userId: sinceOrUser, grantId, familyId } };
  },
};

const refreshToken: Codec<RefreshTokenRecord> = {
  encode: ({ familyId, generation, copy, clientId, userId, grantId }) => [
    familyId,
    generation,
    clientId,
    userId,
    grantId,
    // Nearly every token is the first copy, which therefore says nothing of it.
    ...(copy === 0 ? [] : [copy]),
  ],
  decode(values) {
    const [familyId, generation, clientId, userId, grantId, copy = 0] = values as [
      string,
      number,
      string,
      string,
      string,
      number?,
    ];
    return { familyId, generation, copy, clientId, userId, grantId };
  },
};

const authorizationCode: Codec<AuthorizationCodeRecord> = {
  encode: (code) => [
    code.id,
    code.clientId,
    code.userId,
    code.grantId,
    code.redirectUri,
    code.redirectUriSent,
    code.scopes,
    code.challenge ?? null,
    code.nonce ?? null,
    code.authenticatedAt,
    code.methods,
    code.expiresAt,
    code.sid,
    code.epoch,
  ],
  decode(values) {
    const [
      id,
      clientId,
      userId,
      grantId,
      redirectUri,
      redirectUriSent,
      scopes,
      challenge,
      nonce,
      authenticatedAt,
      methods,
      expiresAt,
      // Codes on their way while a version without them is replaced.
      sid = "",
      epoch = 0,
    ] = values as [
      string,
      string,
      string,
      string,
      string,
      boolean,
      readonly string[],
      string | null,
      string | null,
      Instant,
      readonly string[],
      Instant,
      string?,
      number?,
    ];
    return {
      id,
      clientId,
      userId,
      grantId,
      sid,
      epoch,
      redirectUri,
      redirectUriSent,
      scopes,
      authenticatedAt,
      methods,
      expiresAt,
      ...(challenge === null ? {} : { challenge }),
      ...(nonce === null ? {} : { nonce }),
    };
  },
};

const authorizationRequest: Codec<AuthorizationRequestRecord> = {
  encode: ({ id, startedAt, browser, person, parameters }) => [
    startedAt,
    parameters,
    id,
    browser ?? null,
    person ?? null,
  ],
  decode(values) {
    // A request that an earlier release sealed holds the first two alone: it is of no browser, and begins anew.
    const [startedAt, parameters, id = "", browser, person] = values as [
      Instant,
      readonly (readonly [string, string])[],
      string?,
      (string | null)?,
      (string | null)?,
    ];
    return { id, startedAt, browser: browser ?? undefined, person: person ?? undefined, parameters };
  },
};

/** The four kinds of sealed text of the protocol. */
export interface Seals {
  readonly accessToken: Seal<AccessTokenRecord>;
  readonly refreshToken: Seal<RefreshTokenRecord>;
  readonly authorizationCode: Seal<AuthorizationCodeRecord>;
  readonly authorizationRequest: Seal<AuthorizationRequestRecord>;
}

/** Access tokens that are remembered open, and how long they may be: an API asks about the same ones again and again. */
const opened = { texts: 4_000, longest: 1_024 } as const;

/** The seals over one ring of keys. An authorization request may be long: `state` and `nonce` are the client's. */
export function createSeals(cipher: Cipher): Seals {
  const accessTokens = createSeal(cipher, prefixes.accessToken, accessToken, 16_384);
  return {
    accessToken: { ...accessTokens, open: remember((text) => accessTokens.open(text), opened) },
    refreshToken: createSeal(cipher, prefixes.refreshToken, refreshToken),
    authorizationCode: createSeal(cipher, prefixes.authorizationCode, authorizationCode, 8192),
    authorizationRequest: createSeal(cipher, prefixes.authorizationRequest, authorizationRequest, 32_768),
  };
}
