import { type FakeProvider, startFakeProvider } from "@grantway/client/testing";
import { onTestFinished } from "vitest";
import { type Bff, createBff } from "../create-bff.ts";
import type { BffEvent } from "../events.ts";
import type { BffSettings, ProviderSettings } from "../settings.ts";
import { aBrowser, type Browser } from "./a-browser.ts";
import { aKey } from "./a-key.ts";

/** Where the app of the tests is. */
export const origin = "https://app.example";

/** An app with a backend, a provider that rotates refresh tokens and detects reuse, and a browser. */
export interface World {
  readonly provider: FakeProvider;
  readonly bff: Bff;
  readonly browser: Browser;
  readonly events: readonly BffEvent[];
  /** Another server of the app, which shares nothing with the first but the settings. */
  readonly another: (more?: Partial<BffSettings>) => Bff;
  /** Signs in and answers where the person lands. */
  readonly signIn: (query?: string) => Promise<string>;
  /** What the page learns of the provider. */
  readonly status: (
    at?: Bff,
  ) => Promise<{ readonly signedIn: boolean; readonly problem?: string; readonly scopes: readonly string[] }>;
  /** Passes time. */
  readonly pass: (milliseconds: number) => void;
}

/** A world that works. Say only what differs. */
export async function given(
  options: Parameters<typeof startFakeProvider>[0] = {},
  more: Partial<BffSettings> | ((provider: ProviderSettings) => Partial<BffSettings>) = {},
): Promise<World> {
  const provider = await startFakeProvider(options);
  onTestFinished(() => provider.stop());
  const events: BffEvent[] = [];
  let passed = 0;
  const acme: ProviderSettings = {
    provider: provider.definition,
    client: { id: "client", secret: "client secret" },
    scopes: ["read"],
  };
  const settings: BffSettings = {
    origin,
    keys: [aKey],
    providers: { acme },
    now: () => Date.now() + passed,
    on: (event) => void events.push(event),
    ...(typeof more === "function" ? more(acme) : more),
  };
  const bff = createBff(settings);
  const browser = aBrowser({ bff, origin, visit: (address) => provider.visit(address) });

  return {
    provider,
    bff,
    browser,
    events,
    another: (other = {}) => createBff({ ...settings, ...other }),
    signIn: async (query = "provider=acme") => (await browser.go(`/bff/login?${query}`)).at,
    async status(at) {
      const { providers } = (await (await browser.call("/bff/session", {}, at)).json()) as {
        readonly providers: Readonly<Record<string, Awaited<ReturnType<World["status"]>>>>;
      };
      return providers["acme"] ?? { signedIn: false, scopes: [] };
    },
    pass: (milliseconds) => void (passed += milliseconds),
  };
}
