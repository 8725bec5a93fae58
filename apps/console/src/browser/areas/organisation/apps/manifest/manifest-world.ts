import { listManifestScopes } from "@grantway/api";
import type { ManifestWorld } from "@grantway/platform/form-rules";
import { useMemo } from "react";
import { issuerOf } from "../../../../address.ts";
import { useRead } from "../../../../api/queries.ts";

/** A scope that an app may ask for. */
export type AskableScope = NonNullable<ReturnType<typeof useAskable>>[number];

function useAskable() {
  return useRead(listManifestScopes, {}).data?.items;
}

/** What rules of a manifest are judged by; the scopes are absent until they are there. */
export function useManifestWorld(): ManifestWorld & {
  readonly askable: readonly AskableScope[] | undefined;
} {
  const askable = useAskable();
  return useMemo(() => {
    const scopes = new Map((askable ?? []).map((scope) => [scope.key, scope] as const));
    return { catalogue: { scopes }, issuer: issuerOf(globalThis.location), askable };
  }, [askable]);
}
