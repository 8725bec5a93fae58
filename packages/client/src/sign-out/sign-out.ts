import { generateRandomState } from "oauth4webapi";
import { ClientError, isClientError } from "../client-error.ts";
import type { Connection, ConnectionSummary } from "../connection.ts";
import { signedOutPage } from "../flows/callback-page.ts";
import type { Interaction } from "../flows/interaction.ts";
import { listenOnLoopback, type Loopback } from "../flows/loopback-listener.ts";
import { loopbackAddress } from "../flows/redirect-addresses.ts";
import { checkRedirectUri } from "../flows/redirect-uri.ts";
import type { Provider, ProviderChoice } from "../provider/resolve-provider.ts";
import { endSessionAddress } from "./end-session.oidc-rp-initiated.ts";

/** What ending the tokens came to. */
export interface Revoked {
  readonly revokedAtProvider: boolean;
  readonly connection: ConnectionSummary;
}

/** A sign-out that the person's browser has to finish. */
export interface PendingSignOut extends Revoked {
  /** Where the browser must go. It holds the ID token: for nobody but that browser. Absent: the provider has no such page. */
  readonly url?: string;
  /** What comes back with the browser, where it comes back. */
  readonly state?: string;
}

/** A sign-out as it ended. */
export interface SignedOut extends Revoked {
  /** `shown`: its page was, and what the person did there is not known. `finished`: the browser came back. */
  readonly page: "none" | "shown" | "finished";
}

/** Signs out, here and at the provider. Everything throws `ClientError`. */
export interface SignOuts {
  begin(name: string, redirectUri?: string): Promise<PendingSignOut>;
  run(
    name: string,
    interaction: Interaction,
    options?: { readonly redirectUri?: string; readonly signal?: AbortSignal },
  ): Promise<SignedOut>;
}

/** `revoke` ends the tokens and forgets them; the ID token among them is read before. */
export function createSignOuts(dependencies: {
  readonly reveal: (name: string) => Promise<Connection>;
  readonly resolveProvider: (choice: ProviderChoice) => Promise<Provider>;
  readonly revoke: (name: string) => Promise<Revoked>;
  readonly allowInsecureHttp: boolean;
}): SignOuts {
  const { reveal, resolveProvider, revoke, allowInsecureHttp } = dependencies;

  async function begin(name: string, redirectUri?: string): Promise<PendingSignOut> {
    if (redirectUri !== undefined) checkRedirectUri(redirectUri);
    const connection = await reveal(name);
    const provider = await resolveProvider(connection);
    const state = generateRandomState();
    const after = redirectUri === undefined ? undefined : { uri: redirectUri, state };
    const url = endSessionAddress({ connection, provider, after, allowInsecureHttp });
    const revoked = await revoke(name);
    if (url === undefined) return revoked;
    return { ...revoked, url, ...(after === undefined ? {} : { state }) };
  }

  return {
    begin,

    async run(name, interaction, { redirectUri, signal = new AbortController().signal } = {}) {
      // Before the tokens are gone: another program may have the port.
      const listener = await listen(name, redirectUri);
      try {
        const { url, state, ...revoked } = await begin(name, listener?.redirectUri ?? redirectUri);
        if (url === undefined) return { ...revoked, page: "none" };
        const back = listener?.callback(async (at) => checkState(at, state), signal, signedOutPage());
        back?.catch(() => undefined);
        await open(url, interaction);
        return { ...revoked, page: (await back?.then(() => "finished" as const, notBack)) ?? "shown" };
      } finally {
        await listener?.close();
      }
    },
  };

  /** `undefined` where the browser does not come back to this machine. */
  async function listen(name: string, given: string | undefined): Promise<Loopback | undefined> {
    const connection = await reveal(name);
    const uri = given ?? connection.client.registration?.signedOutUri;
    const address = uri === undefined ? undefined : loopbackAddress(uri);
    if (address === undefined) return undefined;
    const { definition } = await resolveProvider(connection);
    return listenOnLoopback([address], definition.name).catch((error: unknown) => {
      // Nobody asked for the one that was registered: without it the provider's page is the last.
      if (given === undefined && isClientError(error, "port_in_use")) return undefined;
      throw error;
    });
  }
}

async function open(url: string, interaction: Interaction): Promise<void> {
  interaction.showUrl(withoutToken(url));
  if (interaction.openBrowser !== undefined && !(await interaction.openBrowser(url)))
    interaction.notice("No browser opened here: open the address above in one yourself.");
}

/** To be shown: a screen holds no token. Without the hint the provider asks whom it should sign out. */
function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("id_token_hint");
  return url.href;
}

/** A person may close the page instead: the tokens are gone all the same. */
function notBack(error: unknown): "shown" {
  if (error instanceof ClientError && error.code === "cancelled") return "shown";
  throw error;
}

function checkState(callback: string, state: string | undefined): void {
  if (new URL(callback).searchParams.get("state") === state) return;
  throw new ClientError("state_mismatch", "This page belongs to another sign-out: use the newest one.");
}
