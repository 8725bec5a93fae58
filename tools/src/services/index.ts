export { type Postgres, type PostgresOptions, startPostgres } from "./postgres.ts";
export { type Redis, startRedis } from "./redis.ts";
export type { RunningProvider, Settings } from "./provider.ts";
export { freePort } from "./free-port.ts";
export { startProvider } from "./provider.ts";
export { bringPython } from "./python.ts";
export { bringChromium, launchOptions } from "./chromium.ts";
export { aPerson, type Page, type Person } from "./person.ts";
export { type DocumentHost, startDocumentHost } from "./document-host.ts";
