import { Agent, request, type IncomingMessage } from "node:http";
import { createHash } from "node:crypto";
import { setup } from "./server.ts";

/** The parts of a browser that an authorization needs: it keeps cookies and reads one form. */
export interface Browser {
  /** Signs in through the sign-in page. Throws when that fails. */
  signIn(login: string, password: string): Promise<void>;
  /** Submits the form of the sign-in page, which it keeps, and answers the status: 303 for success. */
  trySignIn(login: string, password: string, options?: { readonly from?: string }): Promise<number>;
  /** Leaves the browser as after the end of a session: still a known device. */
  forgetSession(): void;
  /** Asks `/authorize` as an app does and returns the code from the redirect. */
  authorize(scope?: string): Promise<string>;
  close(): void;
}

/** A browser for the provider at this port. */
export function createBrowser(port: number): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const cookies = new Map<string, string>();
  let csrf: string | undefined;

  async function visit(
    method: string,
    path: string,
    form?: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Visited> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = request({
      agent,
      host: "127.0.0.1",
      port,
      method,
      path,
      headers: { ...headersOf(port, form), ...more, cookie },
    });
    sent.end(form && new URLSearchParams(form).toString());
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.once("response", resolve);
      sent.once("error", reject);
    });
    for (const line of response.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    return { status: response.statusCode ?? 0, location: response.headers.location ?? "", body };
  }

  async function readForm(): Promise<string> {
    const page = await visit("GET", "/sign-in");
    const [, token] = /name="csrf"\s+value="([^"]+)"/.exec(page.body) ?? [];
    if (token === undefined) throw new Error(`the sign-in page has no form: ${page.status} ${page.body}`);
    return token;
  }

  async function trySignIn(login: string, password: string, { from = "" } = {}): Promise<number> {
    csrf ??= await readForm();
    const more = from === "" ? {} : { "x-forwarded-for": from };
    const { status } = await visit("POST", "/sign-in", { csrf, login, password }, more);
    return status;
  }

  return {
    signIn: async (login, password) => {
      const status = await trySignIn(login, password);
      if (status !== 303) throw new Error(`signing in answered ${status}`);
    },
    trySignIn,
    // What follows tells instances of one host apart.
    forgetSession: () => {
      for (const name of cookies.keys()) if (name.startsWith("grantway-session")) cookies.delete(name);
    },
    authorize: async (scope = setup.scope) => {
      const asked = `/authorize?${authorizationRequest(scope).toString()}`;
      const { status, location, body } = await visit("GET", asked);
      const code = URL.parse(location)?.searchParams.get("code");
      if (status !== 303 || !code) throw new Error(`/authorize answered ${status} ${location} ${body}`);
      return code;
    },
    close: () => agent.destroy(),
  };
}

interface Visited {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

function headersOf(port: number, form: object | undefined): Readonly<Record<string, string>> {
  const host = `localhost:${port}`;
  if (form === undefined) return { host };
  return { host, origin: `http://${host}`, "content-type": "application/x-www-form-urlencoded" };
}

function authorizationRequest(scope: string): URLSearchParams {
  return new URLSearchParams({
    response_type: "code",
    client_id: setup.app.id,
    redirect_uri: setup.redirectUri,
    scope,
    state: "bench",
    code_challenge: createHash("sha256").update(setup.verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
}
