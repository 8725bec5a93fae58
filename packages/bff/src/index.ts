/*
 * @grantway/bff: the backend for a frontend. Tokens never reach the page: they rest in sealed cookies, or in a store of
 * the server, and are attached to calls here.
 *
 *   const bff = createBff({ origin, keys, providers: { acme: { provider, client } }, apis: { orders: { base, provider } } });
 *   const response = await bff.handle(request); // undefined: not for us
 */
export type { ProblemType } from "./answers/problem.ts";
export type { Bff } from "./create-bff.ts";
export { createBff } from "./create-bff.ts";
export type { BffEvent } from "./events.ts";
export { antiForgeryHeader } from "./requests/anti-forgery.ts";
export type { Refusal, Seal } from "./seal/sealing.ts";
export { createSealing } from "./seal/sealing.ts";
export type { ProviderStatus, SessionStatus, SessionUser } from "./sessions/session-status.ts";
export type { ApiSettings, BffSettings, CookieSettings, ProviderSettings } from "./settings.ts";
export type { SignInFailure } from "./sign-in/landing.ts";
export type { PostgresPool } from "./stores/postgres-sessions.ts";
export { createPostgresSessions } from "./stores/postgres-sessions.ts";
export type { RedisCommand } from "./stores/redis-sessions.ts";
export { createRedisSessions } from "./stores/redis-sessions.ts";
export type { SessionStore, StoredSession } from "./stores/session-store.ts";
export { createSqliteSessions } from "./stores/sqlite-sessions.ts";
