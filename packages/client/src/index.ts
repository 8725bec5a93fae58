/*
 * @grantway/client: connect to any OAuth provider, keep the tokens, never log anyone out.
 *
 *   import { createFileStore, createGrantway } from "@grantway/client";
 *
 *   const grantway = createGrantway({ store: await createFileStore({ path: "default.vault", … }) });
 *   await grantway.connect({ provider: "github", client: { id, secret }, scopes: ["repo"] }, interaction);
 *
 *   const { value } = await grantway.token("github");             // refreshed first when it must be
 *   const reply = await grantway.fetch("github", "/user/repos");  // token attached, one retry on 401
 *   await grantway.revoke("github");                              // signOut(…) ends the session at the provider too
 *
 *   grantway.connections.list() · get · reveal · create · edit · remove
 *   grantway.protectedResource(url)                               // who gives tokens for an MCP server
 *   grantway.providers.list() · search · get · discover
 *   grantway.begin(…) → url, finish(callbackUrl), cancel(state)   // for servers with a redirect URI of their own
 *   grantway.export(passphrase) · import(text, passphrase) · on(listener)
 *
 * Everything throws `ClientError`: a code for programs and one sentence for people.
 */
export type { ErrorCode } from "./client-error.ts";
export { ClientError, isClientError } from "./client-error.ts";
export type {
  ClientCredentials,
  Connection,
  ConnectionSummary,
  ProviderReference,
  Tokens,
} from "./connection.ts";
export { isName, summarise } from "./connection.ts";
export type { GrantwayEvent, TraceEntry } from "./events.ts";
export { catalogue } from "./catalogue/catalogue.ts";
export { loadOwnEntries } from "./catalogue/own-entries.ts";
export { unansweredPage } from "./flows/callback-page.ts";
export { largestForm, withForm } from "./flows/callback-query.ts";
export type { DeviceCode, Interaction, Surroundings } from "./flows/interaction.ts";
export { defaultPort, loopbackAddress } from "./flows/redirect-addresses.ts";
export { createGrantway } from "./create-grantway.ts";
export type {
  AccessToken,
  ConnectionChanges,
  Connections,
  ConnectRequest,
  Grantway,
  GrantwayOptions,
  PendingSignIn,
  Providers,
} from "./grantway.ts";
export { issuerIn } from "./provider/issuer-in.ts";
export type * from "./provider-definition.ts";
export { clientAuthentications, flows } from "./definition-shape.ts";
export { checkDefinition, readDefinition } from "./check-definition.ts";
export type { ClientDocument } from "./registration/client-document.ts";
export { clientDocument } from "./registration/client-document.ts";
export type { Demand } from "./resource/challenges.rfc9110.ts";
export { demandOf } from "./resource/challenges.rfc9110.ts";
export type { ProtectedResource } from "./resource/protected-resource.mcp.ts";
export type { PendingSignOut, SignedOut } from "./sign-out/sign-out.ts";
export type { FileStoreOptions } from "./vault/file/file-store.ts";
export { createFileStore } from "./vault/file/file-store.ts";
export { requirePrivate } from "./vault/file/private-file.ts";
export { keyFromFile, makeKey, readKey } from "./vault/file/key-file.ts";
export type { Keychain } from "./vault/keychain.ts";
export { openKeychain } from "./vault/keychain.ts";
export type { VaultKey, VaultKeyOptions } from "./vault/vault-key.ts";
export { keyOfVault } from "./vault/vault-key.ts";
export { createMemoryStore } from "./vault/memory-store.ts";
export type { PostgresStoreOptions } from "./vault/postgres/postgres-store.ts";
export { createPostgresStore } from "./vault/postgres/postgres-store.ts";
export type { RedisStoreOptions } from "./vault/redis/redis-store.ts";
export { createRedisStore } from "./vault/redis/redis-store.ts";
export { connectionFailure } from "./wire/connection-failure.ts";
export { environmentFetch } from "./wire/environment-fetch.ts";
export type { Lease, PutOutcome, Store, Stored } from "./vault/store.ts";
export { boundConnections } from "./wire/bound-connections.ts";
