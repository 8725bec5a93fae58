import { hiddenFields, type openBrowser, type Seen } from "../../src/testing/browser.ts";
import { basic, type GivenServer, pkce } from "../../src/testing/composed-server.ts";
import { type Asker, askerWith } from "../../src/testing/management.ts";

/** Where people are sent back to. */
export const callback = "https://reports.example/callback";

/** A person in a browser of their own. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly api: Asker;
  readonly browser: ReturnType<typeof openBrowser>;
}

/** The tokens an app was given. */
interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly scope: string;
}

/** A client of the app, and how it proves itself. */
export interface AppClient {
  readonly id: string;
  readonly secret: string;
}

/** What people and apps send to the provider. */
export function createFlows(server: GivenServer) {
  const { http } = server;

  /** A form to one of the endpoints of OAuth, as this client. */
  async function post(path: string, client: AppClient | undefined, body: Readonly<Record<string, string>>) {
    const answer = await http.inject({
      method: "POST",
      url: path,
      headers: {
        authorization: client === undefined ? basic() : basic(client.id, client.secret),
        "content-type": "application/x-www-form-urlencoded",
      },
      payload: new URLSearchParams(body).toString(),
    });
    return {
      status: answer.statusCode,
      body: answer.body === "" ? {} : answer.json<Record<string, unknown>>(),
    };
  }

  const token = (client: AppClient, body: Readonly<Record<string, string>>) => post("/token", client, body);

  /** What comes of an authorization request before anybody answers. */
  function begin(
    person: Person,
    client: AppClient,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Seen> {
    const parameters = {
      client_id: client.id,
      redirect_uri: callback,
      response_type: "code",
      scope: "read write offline_access",
      state: "s-1",
      code_challenge: pkce.challenge,
      code_challenge_method: "S256",
      ...more,
    };
    return person.browser.get(`/authorize?${new URLSearchParams(parameters).toString()}`);
  }

  /** Answers the consent page that `begin` leads to, with what the person fills in. */
  async function answer(
    person: Person,
    begun: Seen,
    fields: Readonly<Record<string, string>>,
  ): Promise<Seen> {
    const page = await person.browser.get(begun.location);
    return person.browser.submit(page, "/consent", { decision: "allow", ...fields });
  }

  /** The code of a yes at this place, to everything that is optional too. */
  async function codeAt(person: Person, client: AppClient, organisation: string): Promise<string> {
    const begun = await begin(person, client, { organisation });
    const done = begun.location.startsWith(callback)
      ? begun
      : await answer(person, begun, { place: organisation, "optional:write": "on" });
    const code = new URL(done.location, "https://none.example").searchParams.get("code");
    if (code === null)
      throw new Error(`no code in ${done.status} ${done.location} ${done.body.slice(0, 2000)}`);
    return code;
  }

  const exchange = (client: AppClient, code: string, more: Readonly<Record<string, string>> = {}) =>
    token(client, {
      grant_type: "authorization_code",
      code,
      redirect_uri: callback,
      code_verifier: pkce.verifier,
      ...more,
    });

  return {
    post,
    token,
    begin,
    answer,
    codeAt,
    exchange,
    /** A person installs the app, or uses what is installed, and it has tokens for them. */
    tokensFor: async (person: Person, client: AppClient, organisation: string): Promise<Tokens> => {
      const { status, body } = await exchange(client, await codeAt(person, client, organisation));
      if (status !== 200) throw new Error(`no tokens: ${JSON.stringify(body)}`);
      return body as unknown as Tokens;
    },
    refresh: (client: AppClient, refreshToken: string) =>
      token(client, { grant_type: "refresh_token", refresh_token: refreshToken }),
    /** The app as itself there. */
    ownToken: (client: AppClient, installation: string) =>
      token(client, { grant_type: "client_credentials", installation }),
    /** What the API is told of a token. */
    introspect: async (accessToken: string, more: Readonly<Record<string, string>> = {}) =>
      (await post("/introspect", undefined, { token: accessToken, ...more })).body,
    /** The management API with this token. */
    withToken: (accessToken: string): Asker =>
      askerWith(server, () => ({ authorization: `Bearer ${accessToken}` })),
    hidden: (page: Seen) => hiddenFields(page.body, "/consent"),
  };
}
