import { listManifestScopes, type Output } from "@grantway/api";
import type { ManifestWorld } from "@grantway/platform/form-rules";
import { useMemo } from "react";
import { issuerOf } from "../../../../address.ts";
import { useRead } from "../../../../api/queries.ts";

/** A scope that an app may ask for. */
export type AskableScope = Output<typeof listManifestScopes>["items"][number];

/** What a manifest is judged by, with the scopes that apps may ask for as they are read. */
interface ReadWorld extends ManifestWorld {
  /** Absent until they are there. */
  readonly askable: readonly AskableScope[] | undefined;
  /** How their reading goes. */
  readonly reading: { readonly error: unknown; readonly refetch: () => unknown };
}

/** What rules of a manifest are judged by; the scopes are absent until they are there. */
export function useManifestWorld(): ReadWorld {
  const { data, error, refetch } = useRead(listManifestScopes, {});
  const askable = data?.items;
  return useMemo(() => {
    const scopes = new Map((askable ?? []).map((scope) => [scope.key, scope] as const));
    const reading = { error, refetch };
    return { catalogue: { scopes }, issuer: issuerOf(globalThis.location), askable, reading };
  }, [askable, error, refetch]);
}
