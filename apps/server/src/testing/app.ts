import { authorizationQuery, type openBrowser } from "./browser.ts";
import { basic, type GivenServer, pkce, redirectUri } from "./composed-server.ts";

/** What the app is given. */
export type Tokens = Record<"access_token" | "refresh_token" | "scope", string> & {
  readonly id_token?: string;
};

/** The confidential client `harbor` of a composed server: sends people to the provider, and speaks to its endpoints. */
export function openApp({ http }: GivenServer) {
  async function post(url: string, form: Readonly<Record<string, string>>) {
    const headers = { authorization: basic(), "content-type": "application/x-www-form-urlencoded" };
    return http.inject({ method: "POST", url, headers, payload: new URLSearchParams(form).toString() });
  }

  const redeem = (code: string) =>
    post("/token", {
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: pkce.verifier,
    });
  const refresh = (token: string) => post("/token", { grant_type: "refresh_token", refresh_token: token });
  const introspect = async (token: string) =>
    (await post("/introspect", { token })).json<{ active: boolean; scope?: string }>();
  return {
    aCode,
    redeem,
    refresh,
    introspect,
    isActive: async (token: string) => (await introspect(token)).active,
    asItself: async () =>
      (await post("/token", { grant_type: "client_credentials", scope: "read" })).json<Tokens>().access_token,
    /** Signs the person of this browser in to the app. */
    tokensOf: async (browser: ReturnType<typeof openBrowser>, scope: string) =>
      (await redeem(await aCode(browser, scope))).json<Tokens>(),
  };
}

/** Sends a person who is signed in, who says yes to whatever is asked. */
async function aCode(browser: ReturnType<typeof openBrowser>, scope: string): Promise<string> {
  const asked = await browser.get(`/authorize?${authorizationQuery({ scope })}`);
  const answer = asked.location.startsWith("/consent")
    ? await browser.submit(await browser.get(asked.location), "/consent", { decision: "allow" })
    : asked;
  return new URL(answer.location).searchParams.get("code") ?? "";
}
