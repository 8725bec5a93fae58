import type { Connection, Tokens } from "@grantway/client/protocol";
import type { SessionUser } from "./session-status.ts";

/** One browser signed in at one provider. Plain JSON. Moments are milliseconds since 1970. */
export interface Session {
  /** Random, another one after every sign-in. */
  readonly id: string;
  /** Grows with every refresh: of two copies of a session the one with the greater turn is newer. */
  readonly turn: number;
  readonly signedInAt: number;
  readonly scopes: readonly string[];
  readonly user?: SessionUser;
  /** What callback and token reply gave beside tokens. */
  readonly captured?: Readonly<Record<string, string>>;
  readonly tokens: Tokens;
  /** When it ends, if another sign-in took its place. */
  readonly until?: number;
  /** Since when the provider refuses its refresh token. */
  readonly refusedSince?: number;
}

/** The session as the protocol layer refreshes and revokes it. */
export function connectionOf(session: Session, blank: Connection): Connection {
  const { id, tokens, scopes, captured = {}, signedInAt, refusedSince } = session;
  return {
    ...blank,
    name: id,
    tokens,
    requestedScopes: scopes,
    grantedScopes: scopes,
    captured,
    createdAt: signedInAt,
    ...(refusedSince === undefined ? {} : { reconnect: { since: refusedSince, reason: "" } }),
  };
}

/** The session after the protocol layer changed its connection. Only new tokens make a new turn. */
export function withConnection(session: Session, connection: Connection): Session {
  const { refusedSince: _, ...others } = session;
  const { tokens = session.tokens, reconnect, grantedScopes: scopes = session.scopes, captured } = connection;
  const isNew = tokens.accessToken !== session.tokens.accessToken;
  return {
    ...others,
    turn: isNew ? session.turn + 1 : session.turn,
    scopes,
    ...(Object.keys(captured).length === 0 ? {} : { captured }),
    tokens,
    ...(reconnect === undefined ? {} : { refusedSince: reconnect.since }),
  };
}

/** Whether its access token has not expired, though it may be about to. */
export function isAlive({ tokens }: Session, now: number): boolean {
  return (tokens.expiresAt ?? Infinity) > now;
}
