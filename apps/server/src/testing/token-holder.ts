import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JSONWebKeySet, jwtVerify } from "jose";
import { authorizationQuery, type openBrowser } from "./browser.ts";
import { basic, pkce, redirectUri } from "./composed-server.ts";
import type { Fleet } from "./fleet.ts";

/*
 * An app that signed a person in once and goes on with refresh tokens, and that verifies each ID token it is given, at
 * once and shortly before its end.
 */

/** What went wrong and what went right, so that a test can say that nothing did. */
export interface Tally {
  requests: number;
  verifications: number;
  readonly failures: string[];
  readonly kids: Set<string>;
}

type FindKey = Parameters<typeof jwtVerify>[1];
type Answer = Readonly<Record<string, unknown>>;

/** How an app keeps the published keys. */
export const keepers = {
  /** Exactly as long as the answer allows, and never looks again before. */
  "by the answer's max-age": (fleet: Fleet): FindKey => {
    let kept: { readonly keys: ReturnType<typeof createLocalJWKSet>; readonly until: number } | undefined;
    return async (header, token) => {
      if (kept === undefined || Date.now() >= kept.until) {
        const reply = await fleet.fetch("http://localhost:4400/jwks");
        const age = Number(/max-age=(\d+)/.exec(reply.headers.get("cache-control") ?? "")?.[1]);
        const keys = createLocalJWKSet((await reply.json()) as JSONWebKeySet);
        kept = { keys, until: Date.now() + age * 1000 };
      }
      return kept.keys(header, token);
    };
  },
  /** As a library does. */
  "by jose": (fleet: Fleet): FindKey =>
    createRemoteJWKSet(new URL("http://localhost:4400/jwks"), {
      [customFetch]: (url, init) => fleet.fetch(url, init),
    }),
} as const;

/** The app `harbor`, after Ada said yes in this browser. */
export async function holdTokens(parts: {
  readonly fleet: Fleet;
  readonly browser: ReturnType<typeof openBrowser>;
  readonly findKey: FindKey;
  readonly tally: Tally;
}) {
  const { fleet, browser, findKey, tally } = parts;
  let authorization = basic();
  let refreshToken = "";
  let held: { readonly token: string; readonly end: number }[] = [];

  async function ask(path: string, body: Readonly<Record<string, string>>): Promise<Answer> {
    tally.requests += 1;
    const reply = await fleet.fetch(`http://localhost:4400${path}`, {
      method: "POST",
      headers: { authorization },
      body: new URLSearchParams(body),
    });
    const answer = (await reply.json()) as Answer;
    if (!reply.ok) tally.failures.push(`${path} ${reply.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  async function verify(token: string): Promise<number> {
    tally.verifications += 1;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, findKey, { audience: "harbor" });
      tally.kids.add(protectedHeader.kid ?? "");
      return (payload.exp ?? 0) * 1000;
    } catch (error) {
      tally.failures.push(`verification: ${String(error)}`);
      return 0;
    }
  }

  async function take(answer: Answer): Promise<void> {
    const { refresh_token: next, id_token: idToken } = answer;
    if (typeof next !== "string" || typeof idToken !== "string") {
      tally.failures.push(`no tokens in ${JSON.stringify(answer)}`);
      return;
    }
    refreshToken = next;
    held.push({ token: idToken, end: await verify(idToken) });
  }

  await browser.signIn();
  const begun = await browser.get(
    `/authorize?${authorizationQuery({ scope: "openid read offline_access" })}`,
  );
  const asked = begun.location.startsWith("/consent");
  const answered = asked
    ? await browser.submit(await browser.get(begun.location), "/consent", { decision: "allow" })
    : begun;
  const code = new URL(answered.location).searchParams.get("code") ?? "";
  await take(
    await ask("/token", {
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: pkce.verifier,
    }),
  );

  return {
    /** Renews its tokens, asks about the new access token, and looks again at ID tokens that end within `pause`. */
    async goOn(pause: number): Promise<void> {
      const answer = await ask("/token", { grant_type: "refresh_token", refresh_token: refreshToken });
      const { access_token: token } = answer;
      const { active } = await ask("/introspect", { token: String(token) });
      if (active !== true) tally.failures.push("introspection says that the token is not active");
      await take(answer);
      const now = Date.now();
      const ending = held.filter(({ end }) => end <= now + pause);
      held = held.filter(({ end }) => end > now + pause);
      for (const one of ending.filter(({ end }) => end > now)) await verify(one.token);
    },
    /** From now on it has another secret. */
    useSecret(secret: string): void {
      authorization = basic("harbor", secret);
    },
  };
}
