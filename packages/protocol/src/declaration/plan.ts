import type { InventoryStep } from "../ports/inventory.ts";
import type { Changes } from "../ports/revised.ts";
import type { SecretHolder } from "../registration/client-secret.ts";
import type { ClientMetadata } from "../registration/client-metadata.rfc7591.ts";

/** What is about to be done with one record, for a person to read before it is. */
export interface Difference {
  readonly kind: "api" | "scope" | "client";
  readonly action: "create" | "change" | "delete";
  /** The audience, the scope or the client id. */
  readonly id: string;
  /** By the names of the document; none of a deletion. */
  readonly fields: Changes;
  /** The client gets the secret that is given along, beside one it may have. */
  readonly secret?: true;
  /** Of a deletion: how many clients that stay lose it. */
  readonly heldBy?: number;
  /** Of a deletion: what it takes along, where that was counted; up to `countedUpTo` each. */
  readonly takes?: Taken;
}

/** What ends with a record that is deleted. */
export interface Taken {
  /** Of people, to the client or with the scope. */
  readonly grants: number;
  /** Of a client: token families that can be used. */
  readonly families?: number;
  /** Of a client: secrets that have not expired. */
  readonly secrets?: number;
}

/** A step that is worked out, before ids and hashes are made. */
export type PlannedStep =
  | Exclude<InventoryStep, { readonly step: "create-client" | "add-secret" }>
  | { readonly step: "create-client"; readonly client: ClientMetadata; readonly secret?: string }
  | ({ readonly step: "add-secret"; readonly secret: string } & SecretHolder);

/** One record and what is done with it. */
export interface Move {
  readonly difference: Difference;
  readonly steps: readonly PlannedStep[];
}

/** Ids of records that no document names, of the kinds the documents speak of. */
export interface Unlisted {
  readonly apis: readonly string[];
  readonly scopes: readonly string[];
  readonly clients: readonly string[];
}

/** How an instance becomes what a declaration says. */
export interface Plan {
  /** In the order in which they can be made. */
  readonly moves: readonly Move[];
  /** Left alone, because nobody asked to delete what is not named. */
  readonly unlisted: Unlisted;
  /** Declared clients that prove themselves with a secret and will have none. */
  readonly withoutSecret: readonly string[];
}
