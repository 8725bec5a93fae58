import type { ProviderDependencies } from "../provider-dependencies.ts";

/** What a provider asks outside of itself and of storage. */
export type Outside = Pick<
  ProviderDependencies,
  "checkPassword" | "fetchKeySet" | "fetchSector" | "fetchClientDocument" | "fetchRequestObject"
>;

/** Nobody is there, where a test does not say otherwise. */
export function outside({
  checkPassword = async () => ({ outcome: "refused", reason: "unknown_user" }),
  fetchKeySet = async () => ({ failed: "nobody publishes keys here" }),
  fetchSector = async () => ({ failed: "nobody lists anything here" }),
  fetchClientDocument = async () => ({ failed: "nobody describes clients here" }),
  fetchRequestObject = async () => ({ failed: "nobody asks for anything here" }),
}: Partial<Outside>): Outside {
  return { checkPassword, fetchKeySet, fetchSector, fetchClientDocument, fetchRequestObject };
}
