import type { ListedInstallation, StoredReceipt } from "@grantway/platform";
import type { ScopeCatalogue } from "@grantway/protocol";
import { isoInstant } from "../instant.ts";
import { rightWords } from "./right-words.ts";

/** An installation as the API shows it. */
export function installationBody(installation: ListedInstallation, catalogue: ScopeCatalogue) {
  const { organisation, person, suspendedBy, scopes, approvedBy, createdAt, updatedAt, lastUsedAt, ...same } =
    installation;
  return {
    ...same,
    ...(organisation === null ? {} : { organisation }),
    ...(person === null ? {} : { person }),
    ...(suspendedBy === null ? {} : { suspendedBy }),
    ...(approvedBy === null ? {} : { approvedBy }),
    rights: scopes.map((right) => rightBody(right, catalogue)),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: isoInstant(lastUsedAt) }),
    createdAt: isoInstant(createdAt),
    updatedAt: isoInstant(updatedAt),
  };
}

function rightBody(
  { scope, state, by, at, lastUsedAt }: ListedInstallation["scopes"][number],
  catalogue: ScopeCatalogue,
) {
  return {
    ...rightWords(catalogue, scope),
    state,
    ...(by === null ? {} : { by }),
    at: isoInstant(at),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: isoInstant(lastUsedAt) }),
  };
}

/** A receipt as the API shows it. */
export function receiptBody({ at, ...receipt }: StoredReceipt) {
  return { ...receipt, at: isoInstant(at) };
}

/** The filters of a list, with the moment as a number. */
export function since<Query extends { readonly unusedSince?: string }>({
  unusedSince,
  ...query
}: Query): Omit<Query, "unusedSince"> & { readonly unusedSince?: number } {
  return { ...query, ...(unusedSince === undefined ? {} : { unusedSince: Date.parse(unusedSince) }) };
}
