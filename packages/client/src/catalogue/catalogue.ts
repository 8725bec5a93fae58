import type { ProviderDefinition } from "../provider-definition.ts";

/**
 * The providers this package knows by name, in alphabetical order. One file each in `entries/`; every entry passes
 * `checkDefinition` with `catalogue: true` and is run against a simulator of its deviation.
 */
export const catalogue: readonly ProviderDefinition[] = [];
