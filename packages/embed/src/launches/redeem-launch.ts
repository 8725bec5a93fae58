import { EmbedError } from "../embed-error.ts";

/** A token to act for the person who opened the app. */
export interface RedeemedLaunch {
  readonly accessToken: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

/**
 * Redeems a launch at the token endpoint, with the client's secret.
 *
 * @throws {EmbedError} `launch-not-redeemed` when the person granted nothing there, or the launch is used or expired;
 * `issuer-unreachable` when that is not known, because it did not answer or asks to come later.
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.5 | RFC 6749 §4.5}
 */
export async function redeemLaunch(
  token: string,
  {
    endpoint,
    client,
    fetch,
    now,
  }: {
    readonly endpoint: string;
    readonly client: { readonly id: string; readonly secret: string };
    readonly fetch: typeof globalThis.fetch;
    readonly now: () => number;
  },
): Promise<RedeemedLaunch> {
  const asked = now();
  const body = new URLSearchParams({
    grant_type: "urn:grantway:params:oauth:grant-type:launch",
    launch_token: token,
  });
  const reply = await fetch(endpoint, {
    method: "POST",
    headers: { authorization: basic(client) },
    body,
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  }).catch((cause: unknown) => {
    throw new EmbedError("issuer-unreachable", "The token endpoint does not answer.", { cause });
  });
  const text = await reply.text().catch((cause: unknown) => {
    throw new EmbedError("issuer-unreachable", "The answer of the token endpoint broke off.", { cause });
  });
  // An outage says nothing of the launch, nor does a limit (RFC 6585 §4).
  if (reply.status >= 500 || reply.status === 429) {
    throw new EmbedError("issuer-unreachable", `The token endpoint answers ${reply.status}.`);
  }
  const answer = parsed(text);
  if (!reply.ok || !isAnswer(answer)) {
    throw new EmbedError("launch-not-redeemed", `The token endpoint refused the launch (${reply.status}).`);
  }
  return {
    accessToken: answer.access_token,
    scopes: answer.scope.split(" "),
    expiresAt: new Date(asked + answer.expires_in * 1000),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As a form has them, then base64 (RFC 6749 §2.3.1). */
function basic({ id, secret }: { readonly id: string; readonly secret: string }): string {
  return `Basic ${btoa(`${formEncoded(id)}:${formEncoded(secret)}`)}`;
}

function formEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

function isAnswer(
  value: unknown,
): value is { readonly access_token: string; readonly scope: string; readonly expires_in: number } {
  if (typeof value !== "object" || value === null) return false;
  const { access_token: token, scope, expires_in: seconds } = value as Readonly<Record<string, unknown>>;
  return typeof token === "string" && typeof scope === "string" && typeof seconds === "number";
}
