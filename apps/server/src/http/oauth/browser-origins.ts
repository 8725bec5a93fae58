import { setTimeout } from "node:timers/promises";
import { hasPassed } from "@grantway/protocol";
import type { Client, ClientRegistry, Clock, Milliseconds, Page, PageRequest } from "@grantway/protocol";

/** Tells which origins may read our answers from a script: those public clients return to, and those of apps where one returns to an app. */
export type BrowserOrigins = (origin: string) => Promise<boolean>;

/** Where the clients are read. */
interface OriginsSource extends Pick<ClientRegistry, "revision"> {
  list(request: PageRequest): Promise<Page<Client>>;
}

/** However often clients change, they are listed no more often than this: an origin that is not known yet waits so long at the most. */
const patience: Milliseconds = 1000;
/** What a browser calls an origin of the web. */
const webOrigin = /^https?:\/\/[^/?#@\s]{1,260}$/;
/**
 * Of the pages that an app brings along: web views have a scheme of their own (`capacitor://localhost`, `tauri://localhost`), or a name of
 * this machine without a port. `null` and files, which are everybody's, are nobody's here.
 */
const appOrigin =
  /^(?:(?!https?:|file:)[a-z][a-z\d+.-]{0,60}:\/\/[^/?#@\s]{1,260}|https?:\/\/(?:[a-z\d-]{1,60}\.)?localhost)$/;
/** Where the browser takes the answers for an extension of this name. */
const extensionHost = /^([a-p]{32})\.chromiumapp\.org$/;

/**
 * The origins of the redirect URIs of public clients. Of a private-use scheme, which is an app's (RFC 8252 §7.1), nothing tells the origin of
 * the app's pages: with one, those of all apps may read. No app can do more by that than it can without a browser, for no answer
 * depends on a cookie. They are listed when clients have changed and at no other time: an
 * origin nobody registered costs one look at their revision. Asked only when a browser sends `Origin`, so requests between
 * servers never come here.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc10017 | RFC 10017}, on CORS at the token endpoint
 */
export function createBrowserOrigins(dependencies: {
  readonly clientRegistry: OriginsSource;
  readonly clock: Clock;
  /** Settles after so long. */
  readonly pause?: (time: Milliseconds) => Promise<unknown>;
}): BrowserOrigins {
  const { clientRegistry, clock, pause = (time) => setTimeout(time) } = dependencies;
  let known:
    | { readonly origins: ReadonlySet<string>; readonly apps: boolean; readonly revision: number }
    | undefined;
  let listedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    const rest = known === undefined ? 0 : listedAt + patience - clock();
    // More than all of it is left where the clock has been set back.
    if (rest > 0 && rest <= patience) await pause(rest);
    const revision = await clientRegistry.revision();
    listedAt = clock();
    const origins = new Set<string>();
    let apps = false;
    let after: string | undefined;
    do {
      const page = await clientRegistry.list({ limit: 200, ...(after === undefined ? {} : { after }) });
      const returns = page.items.flatMap(redirectsOf);
      for (const origin of returns.filter(isWeb).flatMap(originsOf)) origins.add(origin);
      apps ||= !returns.every(isWeb);
      after = page.next;
    } while (after !== undefined);
    known = { origins, apps, revision };
  }

  function loadOnce(): Promise<void> {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  const has = (origin: string) =>
    known?.origins.has(origin) === true || (known?.apps === true && appOrigin.test(origin));
  const isNew = () => !hasPassed(patience, { since: listedAt, now: clock() });

  return async (origin) => {
    if (!webOrigin.test(origin) && !appOrigin.test(origin)) return false;
    try {
      const revision = await clientRegistry.revision();
      if (known?.revision !== revision && !(has(origin) && isNew())) await loadOnce();
      // A list that was under way may have been begun before this change.
      if (!has(origin) && known !== undefined && known.revision < revision) await loadOnce();
    } catch (error) {
      // Whoever could read answers may read that there is none for now.
      if (!has(origin)) throw error;
    }
    return has(origin);
  };
}

function redirectsOf(client: Client): readonly URL[] {
  if (client.type !== "public" || client.status !== "active") return [];
  return client.redirectUris.map((uri) => URL.parse(uri)).filter((url) => url !== null);
}

function isWeb({ protocol }: URL): boolean {
  return /^https?:$/.test(protocol);
}

function originsOf({ origin, hostname }: URL): readonly string[] {
  const extension = extensionHost.exec(hostname)?.[1];
  return extension === undefined ? [origin] : [origin, `chrome-extension://${extension}`];
}
