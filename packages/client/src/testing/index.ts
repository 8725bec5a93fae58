/* @grantway/client/testing: a provider that misbehaves on purpose, for the tests of people who use the client. */
export { aConnection } from "./a-connection.ts";
export type { FakeClient, FakeFault, FakeProviderOptions } from "./fake-options.ts";
export type { RecordedInteraction } from "./silent-interaction.ts";
export { recordInteraction } from "./silent-interaction.ts";
export type { FakeProvider } from "./fake-provider.ts";
export { startFakeProvider } from "./fake-provider.ts";
export * from "./simulators/index.ts";
