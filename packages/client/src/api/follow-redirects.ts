/** Sends one request; with or without the token. */
export type SendTo = (url: URL, init: RequestInit, withToken: boolean) => Promise<Response>;

const most = 10;

/**
 * Follows redirects as `fetch` does, except that the token goes only to the origin it was meant for: `fetch` itself
 * removes only `Authorization`, and some APIs carry the token elsewhere. A streamed body cannot be sent again, so a
 * redirect that needs it is handed to the caller; so is the eleventh redirect.
 */
export async function followRedirects(start: URL, init: RequestInit, send: SendTo): Promise<Response> {
  let [url, how] = [start, init];
  let withToken = true;
  for (let hops = 0; ; hops++) {
    const response = await send(url, how, withToken);
    const next = init.redirect === "manual" ? undefined : nextOf(response, url);
    if (next === undefined || hops === most) return response;
    const changed = methodAfter(response.status, how);
    if (changed === undefined) return response;
    await response.body?.cancel();
    // After leaving the origin the token is not sent again, even if a redirect leads back: another host chose that
    // address.
    withToken &&= next.origin === start.origin;
    [url, how] = [next, changed];
  }
}

function nextOf(response: Response, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const next = URL.parse(response.headers.get("location") ?? "", from.href);
  if (next === null || !response.headers.has("location") || !/^https?:$/.test(next.protocol))
    return undefined;
  // Not from https to http, where everybody on the way could read the request.
  return from.protocol === "https:" && next.protocol === "http:" ? undefined : next;
}

/** RFC 9110 §15.4: after 303, and by convention after 301 and 302 to a POST, continues as GET without the body. */
function methodAfter(status: number, init: RequestInit): RequestInit | undefined {
  const { method = "GET", body, ...others } = init;
  const name = method.toUpperCase();
  const becomesGet = (status === 303 && name !== "HEAD") || (status < 303 && name === "POST");
  if (becomesGet) return { ...others, method: "GET" };
  return body instanceof ReadableStream ? undefined : init;
}
