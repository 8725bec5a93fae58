/*
 * @grantway/client/protocol: signing in, refreshing and revoking at any provider, for whoever keeps the tokens in
 * another place than a vault. `@grantway/bff` keeps them in sealed cookies.
 */
export { ownHeaders, setCredential } from "../api/credential.ts";
export { identityUrl, readIdentity } from "../api/read-identity.ts";
export { ClientError, isClientError } from "../client-error.ts";
export type { ErrorCode } from "../client-error.ts";
export { canRefresh } from "../connection.ts";
export type { ClientCredentials, Connection, ProviderReference, Tokens } from "../connection.ts";
export type { Bindings } from "../flows/authorization-request.ts";
export { stateOf } from "../flows/authorization-response.ts";
export { keepRefreshToken } from "../flows/keep-refresh-token.ts";
export type { ProviderDefinition } from "../provider-definition.ts";
export type { Provider } from "../provider/resolve-provider.ts";
export { createBringHome } from "../refresh/bring-home.ts";
export { createRefresher } from "../refresh/refresher.ts";
export type { Refresher, RefreshStore } from "../refresh/refresher.ts";
export { isUsable } from "../refresh/usable.ts";
export { createProtocol } from "./create-protocol.ts";
export type { Protocol, ProtocolOptions } from "./create-protocol.ts";
export { environmentFetch } from "../wire/environment-fetch.ts";
export { missingScopes, scopesToAsk } from "./scopes.ts";
export { withReply } from "./token-endpoint.ts";
export type { TokenReply } from "./token-endpoint.ts";
export { proxyFor } from "../wire/proxy-for.ts";
