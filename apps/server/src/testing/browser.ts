import type { GivenServer } from "./composed-server.ts";
import { password, pkce, redirectUri } from "./composed-server.ts";

/** What a browser sees of an answer. */
export interface Seen {
  readonly status: number;
  readonly body: string;
  readonly location: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** A browser in front of the composed server: keeps cookies, reads forms, follows nothing by itself. */
export function openBrowser({ http, config }: GivenServer) {
  const jar = new Map<string, string>();
  const origin = new URL(config.issuer).origin;

  async function request(
    method: "GET" | "POST",
    url: string,
    body?: string,
    headers: Record<string, string> = {},
  ) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await http.inject({
      method,
      url,
      headers: {
        accept: "text/html",
        ...(cookie === "" ? {} : { cookie }),
        ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const seen: Seen = {
      status: answer.statusCode,
      body: answer.body,
      location: answer.headers.location ?? "",
      headers: answer.headers,
    };
    return seen;
  }

  const get = (url: string) => request("GET", url);

  /** Sends a form of the page as the browser would: its hidden fields, and what the person adds. */
  async function submit(
    page: Seen,
    action: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = { origin, "sec-fetch-site": "same-origin" },
  ) {
    const body = new URLSearchParams({ ...hiddenFields(page.body, action), ...fields });
    return request("POST", action, body.toString(), headers);
  }

  return {
    jar,
    get,
    request,
    submit,
    /** Signs in at the sign-in page of `page`'s address. */
    async signIn(location = "/sign-in", login = "ada", secret = password) {
      return submit(await get(location), "/sign-in", { login, password: secret });
    },
  };
}

/** The hidden fields of the form with this action. */
export function hiddenFields(page: string, action: string): Readonly<Record<string, string>> {
  const start = page.indexOf(`action="${action}"`);
  const form = page.slice(start, page.indexOf("</form>", start));
  const fields = form.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

/** Where the first link leads that begins with this path. */
export function linkTo(path: string, { body }: Seen): string {
  const links = [...body.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href = ""]) => unescaped(href));
  const link = links.find((href) => href.startsWith(path));
  if (link === undefined) throw new Error(`no link leads to ${path}`);
  return link;
}

function unescaped(value: string): string {
  return value.replaceAll(/&#(\d+);/g, (_, point) => String.fromCharCode(Number(point)));
}

/** An authorization request of `harbor`, with changes; `undefined` leaves a parameter out. */
export function authorizationQuery(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const parameters = {
    client_id: "harbor",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid read",
    state: "s1",
    code_challenge: pkce.challenge,
    code_challenge_method: "S256",
    ...changes,
  };
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return new URLSearchParams(given).toString();
}
