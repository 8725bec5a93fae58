import { randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Person } from "../people.ts";

/*
 * Tokens as django-oauth-toolkit gives them out with CommCare HQ's settings: access tokens live 15 minutes, refresh tokens
 * 15 days, and each refresh brings a new one and ends the one before, with its access token.
 */

const accessSeconds = 15 * 60;
const refreshSeconds = 15 * 24 * 60 * 60;
const codeSeconds = 10 * 60;

/** What a person allowed an application. */
export interface Grant {
  readonly person: Person;
  readonly scopes: readonly string[];
}

/** What an authorization code stands for. */
export interface CodeGrant extends Grant {
  readonly redirectUri: string;
  /** Of PKCE, with `S256`. */
  readonly challenge: string | undefined;
}

/** An answer of the token endpoint. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: "Bearer";
  readonly scope: string;
  readonly refresh_token: string;
}

/** Everything that was given out and lives, in memory. */
export interface TokenStore {
  code(grant: CodeGrant): string;
  /** What the code stands for, once. */
  takeCode(code: string): CodeGrant | undefined;
  issue(grant: Grant): TokenAnswer;
  /** New tokens for a refresh token that lives, which ends with its access token. */
  refresh(refreshToken: string): TokenAnswer | undefined;
  /** Ends a token of either kind, and its companion. */
  revoke(token: string): void;
  grantOf(accessToken: string): Grant | undefined;
}

interface Pair extends Grant {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessEnds: number;
  readonly refreshEnds: number;
}

/** A store without tokens. */
export function createTokenStore({ now }: Clock): TokenStore {
  const codes = new Map<string, CodeGrant & { readonly ends: number }>();
  const byAccess = new Map<string, Pair>();
  const byRefresh = new Map<string, Pair>();

  function issue(grant: Grant): TokenAnswer {
    const [accessToken, refreshToken] = [word(), word()];
    const ends = { accessEnds: now() + accessSeconds * 1000, refreshEnds: now() + refreshSeconds * 1000 };
    const pair: Pair = { person: grant.person, scopes: grant.scopes, accessToken, refreshToken, ...ends };
    byAccess.set(accessToken, pair);
    byRefresh.set(refreshToken, pair);
    return {
      access_token: accessToken,
      expires_in: accessSeconds,
      token_type: "Bearer",
      scope: grant.scopes.join(" "),
      refresh_token: refreshToken,
    };
  }

  function end({ accessToken, refreshToken }: Pair): void {
    byAccess.delete(accessToken);
    byRefresh.delete(refreshToken);
  }

  return {
    code: (grant) => {
      const code = word();
      codes.set(code, { ...grant, ends: now() + codeSeconds * 1000 });
      return code;
    },
    takeCode: (code) => {
      const grant = codes.get(code);
      codes.delete(code);
      return grant !== undefined && grant.ends > now() ? grant : undefined;
    },
    issue,
    refresh: (refreshToken) => {
      const pair = byRefresh.get(refreshToken);
      if (pair === undefined || pair.refreshEnds <= now()) return undefined;
      end(pair);
      return issue(pair);
    },
    revoke: (token) => {
      const pair = byAccess.get(token) ?? byRefresh.get(token);
      if (pair !== undefined) end(pair);
    },
    grantOf: (accessToken) => {
      const pair = byAccess.get(accessToken);
      return pair !== undefined && pair.accessEnds > now() ? pair : undefined;
    },
  };
}

/** Thirty characters, as django-oauth-toolkit makes them. */
function word(): string {
  return randomBytes(30).toString("base64url").slice(0, 30);
}
