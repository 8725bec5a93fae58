import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import { isTemporaryStatus, whenToRetry } from "../wire/retry-after.ts";
import type { Send } from "../wire/send.ts";

/**
 * Ends the registration of a client that registered itself, and with it whatever was granted to it.
 *
 * @returns `false` when the provider did not know it any more (RFC 7592 §2.3: it answers 401 then)
 * @throws {ClientError} `bad_request` for a client that somebody registered by hand, or whose provider named no address
 *   for that; `provider_*` when the registration is still there
 * @see {@link https://www.rfc-editor.org/rfc/rfc7592#section-2.3 | RFC 7592 §2.3}
 */
export async function unregisterClient({ client, name }: Connection, send: Send): Promise<boolean> {
  const { uri, accessToken } = client.registration ?? {};
  if (uri === undefined || accessToken === undefined) throw notOurs(name, client.registration !== undefined);
  const { status, retryAfter } = await send("registration", {
    method: "DELETE",
    url: uri,
    headers: {
      accept: "application/json",
      "user-agent": "grantway",
      authorization: `Bearer ${accessToken}`,
    },
  });
  if (status === 204 || status === 200) return true;
  if (status === 401 || status === 404) return false;
  const { host } = new URL(uri);
  if (isTemporaryStatus(status))
    throw new ClientError(
      "provider_unreachable",
      `${host} does not end the registration of the client of ${name} for now (${status}): ${whenToRetry(retryAfter)}.`,
      { temporary: true, retryAfter },
    );
  throw new ClientError(
    "provider_refused",
    `${host} does not end the registration of the client of ${name} (${status}): end it on its own pages.`,
  );
}

function notOurs(name: string, registered: boolean): ClientError {
  const why = registered
    ? "registered itself, but its provider gave no address to end that"
    : "was registered by somebody";
  return new ClientError(
    "bad_request",
    `The client of ${name} ${why}: end its registration on the provider's own pages.`,
  );
}
