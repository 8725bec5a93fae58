/** Sends one request; with or without the token. */
export type SendTo = (url: URL, init: RequestInit, withToken: boolean) => Promise<Response>;

const most = 10;

/**
 * Follows redirects as `fetch` does, save that the token goes to the origin it was meant for and to no other: `fetch`
 * itself takes only `Authorization` away, and some APIs carry the token elsewhere. A body that was a stream is gone, so
 * a redirect that wants it again is handed to the caller; so is the eleventh one.
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
    // Once it has left, it does not come back with the token: the way was somebody else's to choose.
    withToken &&= next.origin === start.origin;
    [url, how] = [next, changed];
  }
}

function nextOf(response: Response, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const next = URL.parse(response.headers.get("location") ?? "", from.href);
  if (next === null || !response.headers.has("location") || !/^https?:$/.test(next.protocol))
    return undefined;
  // Not from https to http: what follows would be open to everybody on the way.
  return from.protocol === "https:" && next.protocol === "http:" ? undefined : next;
}

/** RFC 9110 §15.4: 303, and by custom 301 and 302 after a POST, go on as GET without the body. */
function methodAfter(status: number, init: RequestInit): RequestInit | undefined {
  const { method = "GET", body, ...others } = init;
  const name = method.toUpperCase();
  const becomesGet = (status === 303 && name !== "HEAD") || (status < 303 && name === "POST");
  if (becomesGet) return { ...others, method: "GET" };
  return body instanceof ReadableStream ? undefined : init;
}
