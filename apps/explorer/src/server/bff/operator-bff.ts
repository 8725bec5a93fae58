import { type Bff, type BffEvent, createBff } from "@grantway/bff";
import type { Profile } from "../../profiles/profile.ts";
import { cookieNames } from "../cookie-names.ts";
import type { Settings } from "../settings.ts";

/** What every backend for the frontend of this server has in common. */
export interface BffContext {
  readonly settings: Pick<Settings, "keys" | "origin">;
  readonly tell: (event: BffEvent) => void;
}

/** The part of the settings that follows from profiles. Each has a provider and an API of its own name. */
export function bffSettings(profiles: readonly Profile[], { settings, tell }: BffContext) {
  return {
    origin: settings.origin,
    keys: settings.keys,
    home: "/explorer",
    cookies: { name: cookieNames(settings.origin).sessions },
    on: tell,
    providers: Object.fromEntries(
      profiles.map(({ id, provider, schemes = [] }) => [
        id,
        // Signing out here is no reason to be signed out everywhere, and takes nobody away from what they typed.
        {
          provider: provider.issuer,
          client: provider.client,
          scopes: provider.scopes,
          ...(provider.variables === undefined ? {} : { variables: provider.variables }),
          keys: schemes.length > 0,
          endSession: false,
        },
      ]),
    ),
    apis: Object.fromEntries(profiles.map(({ id, base }) => [id, { base, provider: id }])),
  };
}

/** For the APIs of the operator, who may have them anywhere, in a private network and without https too. */
export function createOperatorBff(profiles: readonly Profile[], context: BffContext): Bff {
  return createBff({ ...bffSettings(profiles, context), allowInsecureHttp: true });
}
