import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type JSONWebKeySet,
  jwtVerify,
  type JWTVerifyOptions,
} from "jose";
import { authorizationQuery, type openBrowser } from "./browser.ts";
import { audience, basic, pkce, redirectUri } from "./composed-server.ts";
import type { Fleet } from "./fleet.ts";

/*
 * An app that signed a person in once and goes on with refresh tokens, and that verifies each ID token it is given, at
 * once and shortly before its end. Its API does the same with access tokens, where they are JWTs.
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

/** What an API says of an access token: why it is refused, or nothing. */
export type AskApi = (token: string) => Promise<string | undefined>;

/** A token that is looked at again. */
interface Held {
  readonly end: number;
  readonly verify: () => Promise<unknown>;
}

/** The app `harbor`, after Ada said yes in this browser. */
export async function holdTokens(parts: {
  readonly fleet: Fleet;
  readonly browser: ReturnType<typeof openBrowser>;
  readonly findKey: FindKey;
  readonly tally: Tally;
  /** Where access tokens are JWTs: the API that they are shown. */
  readonly askApi?: AskApi;
}) {
  const { fleet, browser, findKey, tally, askApi } = parts;
  let authorization = basic();
  let refreshToken = "";
  let held: Held[] = [];

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

  async function verify(token: string, options: JWTVerifyOptions): Promise<number> {
    tally.verifications += 1;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, findKey, options);
      tally.kids.add(protectedHeader.kid ?? "");
      return (payload.exp ?? 0) * 1000;
    } catch (error) {
      tally.failures.push(`verification: ${String(error)}`);
      return 0;
    }
  }

  /** By whoever keeps the keys, and by the API. */
  async function verifyAccess(token: string, ask: AskApi): Promise<number> {
    const refused = await ask(token);
    if (refused !== undefined) tally.failures.push(`at the API: ${refused}`);
    return verify(token, { audience, typ: "at+jwt" });
  }

  /** Now, and again shortly before its end. */
  async function hold(check: () => Promise<number>): Promise<void> {
    held.push({ verify: check, end: await check() });
  }

  async function take(answer: Answer): Promise<void> {
    const { refresh_token: next, id_token: idToken, access_token: access } = answer;
    if (typeof next !== "string" || typeof idToken !== "string") {
      tally.failures.push(`no tokens in ${JSON.stringify(answer)}`);
      return;
    }
    refreshToken = next;
    await hold(() => verify(idToken, { audience: "harbor" }));
    if (askApi !== undefined) await hold(() => verifyAccess(String(access), askApi));
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
    /** Renews its tokens, asks about the new access token, and looks again at tokens that end within `pause`. */
    async goOn(pause: number): Promise<void> {
      const answer = await ask("/token", { grant_type: "refresh_token", refresh_token: refreshToken });
      const { access_token: token } = answer;
      const { active } = await ask("/introspect", { token: String(token) });
      if (active !== true) tally.failures.push("introspection says that the token is not active");
      await take(answer);
      const now = Date.now();
      const ending = held.filter(({ end }) => end <= now + pause);
      held = held.filter(({ end }) => end > now + pause);
      for (const one of ending.filter(({ end }) => end > now)) await one.verify();
    },
    /** From now on it has another secret. */
    useSecret(secret: string): void {
      authorization = basic("harbor", secret);
    },
  };
}
