import { createAskIdentity, createWhoIs } from "./api/ask-identity.ts";
import { createAuthorizedFetch } from "./api/authorized-fetch.ts";
import { ClientError } from "./client-error.ts";
import { type Connection, summarise } from "./connection.ts";
import { createConnections } from "./connections.ts";
import type { GrantwayEvent } from "./events.ts";
import { createConnect } from "./flows/connect.ts";
import { createDrafts } from "./flows/draft.ts";
import { findProvider } from "./flows/find-provider.ts";
import { createIsSamePerson } from "./flows/same-person.ts";
import { createSignIns } from "./flows/sign-in.ts";
import type { Grantway, GrantwayOptions } from "./grantway.ts";
import { createProtocol } from "./protocol/create-protocol.ts";
import { createBringHome } from "./refresh/bring-home.ts";
import { createRefresher, type Wish } from "./refresh/refresher.ts";
import { findProtectedResource } from "./resource/protected-resource.mcp.ts";
import { createKnownClient } from "./registration/known-client.ts";
import { keepingRegistrations } from "./registration/keep-registration.ts";
import { selfRegistration } from "./registration/self-registration.ts";
import { unregisterClient } from "./registration/unregister.rfc7592.ts";
import { signedOut } from "./revoke.ts";
import { createSignOuts } from "./sign-out/sign-out.ts";
import { exportConnections, importConnections } from "./vault/export.ts";
import { isWhole } from "./vault/record.ts";
import { environmentFetch } from "./wire/environment-fetch.ts";
import { isMoment } from "./wire/numbers.ts";

/** Composes the client. Reads and sends nothing yet. */
export function createGrantway(options: GrantwayOptions): Grantway {
  const { store, now = Date.now, allowInsecureHttp = false, onTrace, leaseTtl = 15_000 } = options;
  const send = options.fetch ?? environmentFetch(process.env);
  const listeners = createListeners(options.onEvent);
  const tell = (event: GrantwayEvent) => listeners.tell(event);

  const protocol = createProtocol({ ...options, fetch: send });
  const { providers, resolveProvider, readMetadata, backChannel, tokenEndpoint, dpopHandle } = protocol;

  const bringHome = createBringHome();
  const knownClient = createKnownClient({ send: protocol.send, now });
  const draft = createDrafts({ store, providers, resolveProvider, knownClient, now });
  const draftToSignIn = keepingRegistrations(store, draft);
  const connections = createConnections({
    store,
    draft,
    resolveProvider,
    find: (id) => providers.byId.get(id),
    now,
    tell,
  });
  const patience = Math.max(60_000, 4 * leaseTtl);
  const refresher = createRefresher({
    store,
    exchange: protocol.renew,
    now,
    leaseTtl,
    patience,
    tell,
    bringHome,
  });
  const fresh = (name: string, wish?: Wish) => refresher.fresh(name, wish);
  const calling = { resolveProvider, dpopHandle, fetch: send, now, allowInsecureHttp, tell, onTrace };
  const authorizedFetch = createAuthorizedFetch({ ...calling, fresh });
  const askIdentity = createAskIdentity(calling);
  const signIns = createSignIns({
    store,
    protocol,
    now,
    tell,
    bringHome,
    isSamePerson: createIsSamePerson({ fresh, whoIs: createWhoIs(calling) }),
  });
  const connectNow = createConnect({
    draft: draftToSignIn,
    signIns,
    backChannel,
    tokenEndpoint,
    now,
    tell,
    allowInsecureHttp,
  });

  async function revoke(name: string) {
    const connection = await connections.reveal(name);
    const atProvider = await protocol.revoke(connection);
    const changed = await connections.change(name, (current) => signedOut(current, now()));
    tell({ type: "revoked", name, at: now(), atProvider });
    return { revokedAtProvider: atProvider, connection: summarise(changed, now()) };
  }
  const signOuts = createSignOuts({
    reveal: (name) => connections.reveal(name),
    resolveProvider,
    revoke,
    allowInsecureHttp,
  });

  return {
    providers,
    connections,
    revoke,
    signOut: (name, interaction, how) => signOuts.run(name, interaction, how),
    beginSignOut: (name, redirectUri) => signOuts.begin(name, redirectUri),
    connect: connectNow,
    fetch: authorizedFetch,
    on: (listener) => listeners.on(listener),
    async close() {
      await bringHome.settled();
      await store.close();
    },

    protectedResource: (address, { issuer } = {}) =>
      findProtectedResource({ address, issuer, send: protocol.send, readMetadata, allowInsecureHttp }),

    async selfRegistration(wanted) {
      const provider = await findProvider(wanted, providers);
      // One that needs variables, or does not answer now, says so when it is connected to.
      const found = await resolveProvider({ provider, variables: {}, captured: {} }).catch(() => undefined);
      return found === undefined ? undefined : selfRegistration(found.definition)?.by;
    },

    async begin(request) {
      const made = await draftToSignIn({ ...request, flow: request.flow ?? "code" });
      return signIns.begin(made, request.redirectUri, request.offline ?? true);
    },

    async finish(callbackUrl) {
      const connection = await signIns.finish(callbackUrl, (name, { code, message }) =>
        tell({ type: "connect_failed", name, at: now(), code, message }),
      );
      return summarise(connection, now());
    },

    cancel: (state) => signIns.cancel(state),

    async token(name) {
      const { tokens } = await fresh(name);
      if (tokens === undefined) throw new ClientError("no_token", `${name} is not signed in: connect it.`);
      return {
        value: tokens.accessToken,
        type: tokens.tokenType,
        expiresAt: isMoment(tokens.expiresAt) ? tokens.expiresAt : undefined,
      };
    },

    async refresh(name) {
      const { tokens } = await connections.reveal(name);
      return summarise(await fresh(name, { not: tokens?.accessToken, anyway: true }), now());
    },

    async identity(name) {
      const connection = await connections.reveal(name);
      return askIdentity(connection, (url, init) => authorizedFetch(name, url, init));
    },

    async unregister(name) {
      const wasRegistered = await unregisterClient(await connections.reveal(name), protocol.send);
      const changed = await connections.change(name, (current) => ({
        ...signedOut(current, now()),
        client: { id: "" },
      }));
      tell({ type: "revoked", name, at: now(), atProvider: true });
      return { wasRegistered, connection: summarise(changed, now()) };
    },

    async export(passphrase, names) {
      const all = (await store.list()).filter(({ connection }) => isWhole(connection));
      const wanted = names === undefined ? all : await Promise.all(names.map(storedOrThrow));
      return exportConnections(
        wanted.map(({ connection }) => connection),
        passphrase,
        options.random,
      );
    },

    async import(text, passphrase, { replace = false } = {}) {
      const outcomes = { imported: [] as string[], skipped: [] as string[], broken: [] as string[] };
      for (const connection of await importConnections(text, passphrase))
        outcomes[await bringIn(connection, replace)].push(connection.name);
      return outcomes;
    },
  };

  async function storedOrThrow(name: string) {
    return { connection: await connections.reveal(name) };
  }

  async function bringIn(
    connection: Connection,
    replace: boolean,
  ): Promise<"imported" | "skipped" | "broken"> {
    if (!isWhole(connection)) return "broken";
    const current = await store.get(connection.name);
    if (current !== undefined && !replace) return "skipped";
    const { outcome } = await store.put(connection, current?.generation);
    return outcome === "stored" ? "imported" : "skipped";
  }
}

function createListeners(first: ((event: GrantwayEvent) => void) | undefined) {
  const listeners = new Set(first === undefined ? [] : [first]);
  return {
    tell(event: GrantwayEvent): void {
      for (const listener of listeners) listener(event);
    },
    on(listener: (event: GrantwayEvent) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
