import { randomBytes } from "node:crypto";
import { BffProblem } from "../answers/problem.ts";
import type { BffEvent } from "../events.ts";
import { type ConfiguredProvider, providerNamed } from "../providers/configured-provider.ts";
import type { Visit } from "../requests/visit.ts";
import { connectionOf, type Session } from "../sessions/session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Identify } from "./identify.ts";

/** Bytes of the body, and characters of the key in it. */
const largestBody = 8192;
const longestKey = 2000;

/**
 * `POST /key?provider=` with `{ key }`: signs in with a key that the person has from the API's own pages, for providers that
 * take such keys. It is sealed like a token, and never comes back to the page. Nothing ends it but signing out.
 */
export function createSignInWithKey(dependencies: {
  readonly providers: ReadonlyMap<string, ConfiguredProvider>;
  readonly sessions: Sessions;
  readonly identify: Identify;
  readonly now: () => number;
  readonly tell: (event: BffEvent) => void;
}): (visit: Visit) => Promise<Response> {
  const { providers, sessions, identify, now, tell } = dependencies;

  return async (visit) => {
    const provider = providerNamed(providers, visit.url.searchParams.get("provider"));
    const resolved = await provider.resolve();
    const { staticToken, api } = resolved.definition;
    if (provider.settings.keys !== true || staticToken === undefined)
      throw new BffProblem("not-found", `${provider.name} takes no keys here.`);
    const blank = await provider.connection();
    const session: Session = {
      id: randomBytes(16).toString("base64url"),
      turn: 1,
      signedInAt: now(),
      // Nobody says what a key may do. It counts for what a sign-in asks for, and the API has the last word.
      scopes: blank.requestedScopes,
      tokens: { accessToken: await readKey(visit.request), tokenType: staticToken.scheme, obtainedAt: now() },
    };
    const user = await identify(connectionOf(session, blank), resolved);
    // Where it could have said whose key this is, and did not, the key is most likely mistyped.
    if (api?.identity !== undefined && user === undefined)
      throw new BffProblem("key-refused", `${resolved.definition.name} did not say whose key this is.`);
    const cookies = await sessions.start(
      visit,
      provider,
      user === undefined ? session : { ...session, user },
    );
    tell({ type: "signed_in", provider: provider.name });
    const headers = new Headers({ "cache-control": "no-store" });
    for (const line of cookies) headers.append("set-cookie", line);
    return new Response(null, { status: 204, headers });
  };
}

/** @throws {BffProblem} `bad-request` */
async function readKey(request: Request): Promise<string> {
  const type = request.headers.get("content-type") ?? "";
  const text = /^application\/json\b/i.test(type) ? await textOf(request) : undefined;
  const key = text === undefined ? undefined : keyIn(text);
  // It becomes part of a header.
  if (key !== undefined && key.length <= longestKey && /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(key))
    return key;
  throw new BffProblem("bad-request", 'Send JSON such as {"key": "…"}, the key as it was given to you.');
}

async function textOf(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > largestBody) return undefined;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function keyIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const key = typeof body === "object" && body !== null && "key" in body ? body.key : undefined;
    return typeof key === "string" ? key.trim() : undefined;
  } catch {
    return undefined;
  }
}
