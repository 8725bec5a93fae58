import { onTestFinished } from "vitest";
import { createGrantway } from "../create-grantway.ts";
import type { GrantwayEvent, TraceEntry } from "../events.ts";
import type { ConnectRequest, GrantwayOptions } from "../grantway.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { createMemoryStore } from "../vault/memory-store.ts";
import type { FakeProviderOptions } from "./fake-options.ts";
import { startFakeProvider } from "./fake-provider.ts";
import { recordInteraction } from "./silent-interaction.ts";

/*
 * The usual set-up of our own tests: a fake provider, a client over a store in memory, a person with a browser. Cleaned
 * up when the test is over. Not published.
 */

/** Pass only what differs. */
export async function given({
  provider: behaviour = {},
  definition = {},
  ...options
}: Partial<Omit<GrantwayOptions, "definitions">> & {
  readonly provider?: Partial<FakeProviderOptions>;
  readonly definition?: Partial<ProviderDefinition>;
} = {}) {
  const provider = await startFakeProvider(behaviour);
  onTestFinished(() => provider.stop());
  const store = options.store ?? createMemoryStore();
  const events: GrantwayEvent[] = [];
  const traces: TraceEntry[] = [];
  const grantway = createGrantway({
    store,
    onEvent: (event) => events.push(event),
    onTrace: (entry) => traces.push(entry),
    ...options,
  });
  const request: ConnectRequest = {
    provider: { ...provider.definition, ...definition },
    client: { id: "client", secret: "client secret" },
    scopes: ["read"],
  };
  const browse = async (url: string) => fetch(await provider.visit(url));
  const person = recordInteraction({ onUrl: browse });
  return {
    provider,
    store,
    events,
    traces,
    grantway,
    request,
    person,
    /** Signs in as `fake`. */
    connect: (change: Partial<ConnectRequest> = {}) => grantway.connect({ ...request, ...change }, person),
    /** The requests to one path. */
    seen: (path: string) => provider.seen.filter((one) => one.path === path),
  };
}
