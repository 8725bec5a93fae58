import { ClientError, missingScopes, ownHeaders, setCredential } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import { providerProblem } from "../answers/provider-problem.ts";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Access } from "../sessions/access.ts";
import type { Session } from "../sessions/session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Api } from "./api.ts";
import type { TokenFor } from "./token-for.ts";

/** How many tokens are remembered with the headers that carry them. */
const most = 1000;

/** Tokens from the sessions of browsers. `lifetime` of a session in milliseconds. */
export function createTokenFor({
  access,
  sessions,
  providers,
  lifetime,
}: {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly providers: ReadonlyMap<string, ConfiguredProvider>;
  readonly lifetime: number;
}): TokenFor {
  /** Making these costs more than opening a session, and they stay the same as long as a token does. */
  const made = new Map<string, ReadonlyMap<string, string>>();

  function providerOf({ provider }: Api): ConfiguredProvider {
    return providers.get(provider) ?? unknown(provider);
  }

  async function headersFor(session: Session, api: Api): Promise<ReadonlyMap<string, string>> {
    const key = `${api.name} ${session.tokens.accessToken}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const headers = await headersOf(session, api, providerOf(api)).catch((error: unknown) => {
      throw error instanceof ClientError ? providerProblem(error, api.provider) : error;
    });
    const [oldest] = made.keys();
    if (made.size >= most && oldest !== undefined) made.delete(oldest);
    made.set(key, headers);
    return headers;
  }

  return {
    async granted(visitor, api, refused) {
      const session = await access.session(visitor, providerOf(api), refused);
      const headers = await headersFor(session, api);
      return {
        token: session.tokens.accessToken,
        headers,
        session: session.id,
        endsAt: session.signedInAt + lifetime,
      };
    },

    cookieHeaders: (visitor, api) =>
      sessions.cookies(visitor, providerOf(api)).flatMap((cookie) => ["set-cookie", cookie]),
  };
}

/** @throws {BffProblem} `scope-missing` @throws {ClientError} where no header can carry the token, or the provider cannot be read */
async function headersOf(
  session: Session,
  api: Api,
  provider: ConfiguredProvider,
): Promise<ReadonlyMap<string, string>> {
  const resolved = await provider.resolve(session.captured);
  const { definition } = resolved;
  const missing = missingScopes(definition, api.scopes, session.scopes);
  if (missing.length > 0)
    throw new BffProblem("scope-missing", `The API ${api.name} needs ${missing.join(" ")}.`, {
      api: api.name,
      provider: api.provider,
      scopes: missing,
    });
  const headers = new Headers({ ...Object.fromEntries(ownHeaders(resolved)), ...api.headers });
  const scheme = api.scheme === undefined ? {} : { scheme: api.scheme };
  setCredential(
    headers,
    { name: provider.name, tokens: session.tokens },
    { api: { ...definition.api, ...scheme } },
  );
  return new Map(headers);
}

function unknown(provider: string): never {
  throw new TypeError(`no provider ${provider}: the settings were checked`);
}
