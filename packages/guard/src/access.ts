import type { IntrospectionResponse } from "oauth4webapi";

/** What an accepted access token lets its bearer do. */
export interface Access {
  /** `sub`: the person, or the client itself where it acts for nobody. */
  readonly subject: string | undefined;
  readonly username: string | undefined;
  readonly clientId: string | undefined;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970; absent when the authorization server set no end. */
  readonly expiresAt: number | undefined;
  /** Everything the authorization server said of the token. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Either the access, or for the log why there is none. */
export type Judgement = { readonly access: Access } | { readonly access?: never; readonly reason: string };

/**
 * Judges an introspection response for this API. A token whose type is not said is refused, because a refresh token
 * looks just like that; one bound to a key (`cnf`) is refused, because nobody here checks the proof.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7662#section-2.2 | RFC 7662 §2.2}
 */
export function judge(
  claims: IntrospectionResponse,
  expected: { readonly issuer: string; readonly audience: string; readonly now: number },
): Judgement {
  const expiresAt = typeof claims.exp === "number" ? claims.exp * 1000 : undefined;
  if (!claims.active) return { reason: "not active" };
  if (text(claims.token_type)?.toLowerCase() !== "bearer") return { reason: "not a bearer access token" };
  if (claims.cnf !== undefined) return { reason: "bound to a key, sent as a bearer token" };
  if (claims.iss !== undefined && claims.iss !== expected.issuer) return { reason: "another issuer's" };
  if (!audiences(claims.aud).includes(expected.audience)) return { reason: "meant for another audience" };
  if (expiresAt !== undefined && expiresAt <= expected.now) return { reason: "expired" };
  return {
    access: {
      subject: text(claims.sub),
      username: text(claims.username),
      clientId: text(claims.client_id),
      scopes: (text(claims.scope) ?? "").split(" ").filter((scope) => scope !== ""),
      expiresAt,
      claims,
    },
  };
}

function audiences(aud: unknown): readonly unknown[] {
  return Array.isArray(aud) ? aud : [aud];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
