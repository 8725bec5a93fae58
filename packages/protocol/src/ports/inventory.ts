import type { Client, ClientSecret } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { ClientMetadata } from "../registration/client-metadata.rfc7591.ts";
import type { Api } from "../scope.ts";
import type { Attribution } from "./attribution.ts";
import type { ApiScope } from "./catalogue-registry.ts";

/** Two counts that only grow: another change of any client, API or scope, whoever makes it, raises one of them. */
export interface InventoryMoment {
  readonly clients: number;
  readonly catalogue: number;
}

/** One change of one record. `revision` is the one at which it was read. */
export type InventoryStep =
  | { readonly step: "create-api"; readonly api: Api }
  | { readonly step: "update-api"; readonly api: Api; readonly revision: number }
  | { readonly step: "delete-api"; readonly audience: string; readonly revision: number }
  | { readonly step: "create-scope"; readonly scope: ApiScope }
  | { readonly step: "update-scope"; readonly scope: ApiScope; readonly revision: number }
  | { readonly step: "delete-scope"; readonly key: string; readonly revision: number }
  | { readonly step: "create-client"; readonly client: Client }
  | { readonly step: "update-client"; readonly client: ClientMetadata; readonly revision: number }
  | {
      readonly step: "add-secret";
      readonly id: Client["id"];
      readonly secret: ClientSecret;
      /** Of the secrets there are. */
      readonly othersExpireAt: Instant;
    }
  | { readonly step: "delete-client"; readonly id: Client["id"]; readonly revision: number };

/** Steps that are taken together. */
export interface InventoryChange {
  /** What its own audit record calls it; each step has one besides. */
  readonly name: string;
  /** In the order in which they can be taken: a scope before the client that holds it. */
  readonly steps: readonly InventoryStep[];
}

/** All clients, APIs and scopes of an instance, changed as a whole. */
export interface Inventory {
  /** The present one. Whoever reads it first and the records then has read them as they were no earlier. */
  moment(): Promise<InventoryMoment>;
  /**
   * Takes all steps in one transaction, or none. `moved-on`: something has changed since the moment, so what the steps were
   * worked out from may be over. Of concurrent callers with one moment and steps that change something, exactly one is told
   * `changed`.
   */
  change(
    change: InventoryChange,
    expected: InventoryMoment,
    by: Attribution,
  ): Promise<"changed" | "moved-on">;
}
