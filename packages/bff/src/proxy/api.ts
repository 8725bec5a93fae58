import type { BffSettings } from "../settings.ts";

/** An API of the allow-list, as its calls need it. Made once from the settings. */
export interface Api {
  readonly name: string;
  /** Name of the provider whose token it takes. */
  readonly provider: string;
  /** `https://api.example`, without a path. */
  readonly origin: string;
  /** The path its calls stay below, without a slash at the end: `/v1`, or empty. */
  readonly path: string;
  /** Sent with every call, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Scopes without which it is not called. */
  readonly scopes: readonly string[];
  /** Before the token, where it is not the one of the provider's definition. */
  readonly scheme: string | undefined;
}

/** The APIs of the settings, by name. */
export function readApis(settings: BffSettings["apis"] = {}): ReadonlyMap<string, Api> {
  return new Map(
    Object.entries(settings).map(([name, { base, provider, scopes = [], headers = {}, scheme }]) => {
      const { origin, pathname } = new URL(base);
      return [name, { name, provider, origin, path: pathname.replace(/\/+$/, ""), headers, scopes, scheme }];
    }),
  );
}
