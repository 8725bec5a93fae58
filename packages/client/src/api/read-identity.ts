import { ClientError } from "../client-error.ts";
import type { JsonPath } from "../provider-definition.ts";
import { fillUrl, type TemplateValues } from "../template.ts";
import { connectionFailure } from "../wire/connection-failure.ts";
import { decodeText } from "../wire/decode-text.ts";
import { textAt } from "../wire/json-path.ts";
import { isTemporaryStatus, retryAfterOf, whenToRetry } from "../wire/retry-after.ts";
import { readJson } from "../wire/read-json.ts";

/** Where to ask: the template of a whole address, or of a path under the API's base. */
export function identityUrl(template: string, base: string | undefined, values: TemplateValues): string {
  if (/^(https?:|\{)/.test(template)) return fillUrl(template, values);
  if (base === undefined) return template;
  return fillUrl(`${base.replace(/\/$/, "")}/${template.replace(/^\//, "")}`, values);
}

/**
 * Who is connected, from the answer of an API or a userinfo endpoint: JSON, or a signed JWT of it (OpenID Connect Core
 * §5.3.2). The JWT is trusted for the connection it came by, as JSON is. `undefined` where it does not say.
 *
 * @throws {ClientError} `provider_unreachable` when it may say later, or its answer broke off
 */
export async function readIdentity(
  response: Response,
  { path, name, now }: { readonly path: JsonPath; readonly name: string; readonly now: number },
): Promise<string | undefined> {
  const { status, headers } = response;
  if (isTemporaryStatus(status)) {
    await response.body?.cancel();
    const retryAfter = retryAfterOf(headers, now);
    const message = `${name} does not say who is connected for now (${status}): ${whenToRetry(retryAfter)}.`;
    throw new ClientError("provider_unreachable", message, { temporary: true, retryAfter });
  }
  const text = (await wholeOf(response, name)).trim();
  return response.ok ? textAt(readJson(text) ?? readJson(payloadOf(text)), path) : undefined;
}

/** The body, which may break off after the head of an answer came. */
async function wholeOf(response: Response, name: string): Promise<string> {
  try {
    return decodeText(new Uint8Array(await response.arrayBuffer()), response.headers.get("content-type"));
  } catch (error) {
    throw connectionFailure(URL.parse(response.url)?.host ?? name, error);
  }
}

function payloadOf(jwt: string): string {
  return Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString();
}
