import { createHash, randomBytes } from "node:crypto";

/*
 * Where an installation begins and comes back to: the authorization code grant with PKCE. A real app would take a library for it;
 * here every parameter can be seen.
 */

/** What the app needs to ask with. */
export interface AuthorizationSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the app is: `http://localhost:4450`. */
  readonly url: string;
  /** What is asked for: what its manifest asks for. */
  readonly scope: string;
}

/** How somebody came back. */
export type CameBack = "installed" | "declined" | "not-begun-here" | "refused";

/** Authorizations of the app. */
export interface Authorization {
  /** Where the browser goes, and what it keeps meanwhile: an answer that another browser brings is none. */
  begin(): { readonly location: string; readonly cookie: string };
  /** @param cookies - the `Cookie` header of the browser that came back. */
  finish(answer: URLSearchParams, cookies: string): Promise<CameBack>;
  /** A token with which the app acts as itself where it is installed; `undefined` where it is not, or not any more. */
  ownToken(installation: string): Promise<string | undefined>;
}

/** Seconds that somebody's administrators may take. */
const patience = 14 * 24 * 60 * 60;

/**
 * Asks at the server whose dashboard opens the app.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1 | RFC 6749 §4.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7636#section-4 | RFC 7636 §4}
 */
export function createAuthorization(settings: AuthorizationSettings): Authorization {
  const { issuer, clientId, clientSecret, url, scope } = settings;
  const redirectUri = `${url}/callback`;
  // Cookies do not tell ports apart, and several apps may be on one machine.
  const cookieName = `install-${createHash("sha256").update(clientId).digest("hex").slice(0, 8)}`;

  async function token(fields: Readonly<Record<string, string>>): Promise<string | undefined> {
    const credentials = [clientId, clientSecret].map(encodeURIComponent).join(":");
    const reply = await fetch(`${issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(credentials)}` },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(10_000),
    });
    if (!reply.ok) return undefined;
    const { access_token: told } = (await reply.json()) as { readonly access_token?: unknown };
    return typeof told === "string" ? told : undefined;
  }

  return {
    begin() {
      const [state, verifier] = [random(), random()];
      const asked = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: "code",
        scope,
        state,
        code_challenge: createHash("sha256").update(verifier).digest("base64url"),
        code_challenge_method: "S256",
      });
      return {
        location: `${issuer}/authorize?${asked.toString()}`,
        cookie: `${cookieName}=${state}.${verifier}; Path=/callback; HttpOnly; SameSite=Lax; Max-Age=${patience}`,
      };
    },

    async finish(answer, cookies) {
      const kept = cookies.split("; ").find((cookie) => cookie.startsWith(`${cookieName}=`));
      const [state, verifier = ""] = kept?.slice(cookieName.length + 1).split(".") ?? [];
      if (state === undefined || state !== answer.get("state")) return "not-begun-here";
      const code = answer.get("code");
      if (code === null) return "declined";
      const grant = { grant_type: "authorization_code", code, redirect_uri: redirectUri };
      return (await token({ ...grant, code_verifier: verifier })) === undefined ? "refused" : "installed";
    },

    ownToken: (installation) => token({ grant_type: "client_credentials", installation }),
  };
}

function random(): string {
  return randomBytes(32).toString("base64url");
}
