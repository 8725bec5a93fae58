import {
  type Connection,
  identityUrl,
  ownHeaders,
  type Provider,
  readIdentity,
  setCredential,
} from "@grantway/client/protocol";
import type { SessionUser } from "../sessions/session-status.ts";

/** Who signed in, as far as the provider says. Never fails: a person without a name is signed in too. */
export type Identify = (connection: Connection, provider: Provider) => Promise<SessionUser | undefined>;

/** Longest wait for the provider's answer, in milliseconds, and longest text that is kept. */
const deadline = 5000;
const longest = 200;

/** From the ID token, which came straight from the token endpoint and was checked there; a name also from userinfo. */
export function createIdentify({
  fetch,
  now,
}: {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
}): Identify {
  return async (connection, provider) => {
    const claims = claimsIn(connection.tokens?.idToken);
    const user = pick({
      sub: claims["sub"],
      name: claims["name"] ?? claims["preferred_username"],
      email: claims["email"],
    });
    if (user.name !== undefined) return user;
    const name = await askName(connection, provider, user.sub).catch(() => undefined);
    const whole = { ...user, ...pick({ name }) };
    return Object.keys(whole).length === 0 ? undefined : whole;
  };

  async function askName(
    connection: Connection,
    provider: Provider,
    sub: string | undefined,
  ): Promise<string | undefined> {
    const question = questionFor(connection, provider);
    if (question === undefined) return undefined;
    const { definition } = provider;
    const headers = new Headers({ ...Object.fromEntries(ownHeaders(provider)), accept: "application/json" });
    setCredential(headers, connection, definition);
    const { url, method, paths } = question;
    const response = await fetch(url, {
      method,
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(deadline),
    });
    const { status } = response;
    const text = await response.text();
    const about = { name: definition.name, now: now() };
    const read = (path: string) => readIdentity(new Response(text, { status }), { ...about, path });
    if (question.subject !== undefined && sub !== undefined) {
      const theirs = await read(question.subject);
      if (theirs !== undefined && theirs !== sub) return undefined;
    }
    const names = await Promise.all(paths.map(read));
    return names.find((name) => name !== undefined);
  }
}

/**
 * Where the provider says who somebody is, and where in the answer their name is. What userinfo says of another `subject` than the ID
 * token is not used.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse | OpenID Connect Core §5.3.2}
 */
function questionFor(connection: Connection, provider: Provider) {
  const { definition, values } = provider;
  if (connection.grantedScopes?.includes("openid") === true && provider.hasEndpoint("userinfo"))
    return {
      url: provider.endpoint("userinfo"),
      method: "GET",
      paths: ["name", "preferred_username"],
      subject: "sub",
    };
  const { identity, base } = definition.api ?? {};
  if (identity === undefined) return undefined;
  return {
    url: identityUrl(identity.url, base, values),
    method: identity.method ?? "GET",
    paths: [identity.name],
  };
}

function claimsIn(idToken: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const payload = Buffer.from(idToken?.split(".")[1] ?? "", "base64url").toString();
    return JSON.parse(payload) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function pick(members: Readonly<Record<string, unknown>>): SessionUser {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value.slice(0, longest)]] : [],
    ),
  );
}
