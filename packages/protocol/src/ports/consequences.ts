import type { Instant } from "../instant.ts";

/** Nothing is counted further than this: as many, or more. So that a number costs the same however large an instance is. */
export const countedUpTo = 10_000;

/** What ends with a person who is deleted or suspended; grants and clients stay with somebody who is suspended. */
export interface PersonConsequences {
  /** In which they are signed in. */
  readonly sessions: number;
  /** Families that can be used. */
  readonly families: number;
  readonly grants: number;
  /** That they own: those become the platform's. */
  readonly clients: number;
}

/** What ends with a client that is deleted or suspended; grants and secrets stay with one that is suspended. */
export interface ClientConsequences {
  readonly grants: number;
  readonly families: number;
  /** That have not expired. */
  readonly secrets: number;
}

/** Who loses something with an API that is deleted. */
export interface ApiConsequences {
  /** Which have to be deleted before. */
  readonly scopes: number;
  /** Clients that introspect its tokens. */
  readonly introspectors: number;
}

/** Who loses a scope that is deleted. */
export interface ScopeConsequences {
  /** Clients that are registered for it. */
  readonly clients: number;
  /** Grants that hold it, to one of those clients. */
  readonly grants: number;
}

/** What ends with a grant that is revoked. */
export interface GrantConsequences {
  readonly families: number;
}

/**
 * In numbers, up to {@link countedUpTo}, what a change takes along that cannot be undone. Each is of one moment, and another a
 * moment later. Of what there is not, all are 0.
 */
export interface Consequences {
  ofPerson(userId: string, at: Instant): Promise<PersonConsequences>;
  ofClient(clientId: string, at: Instant): Promise<ClientConsequences>;
  ofApi(audience: string): Promise<ApiConsequences>;
  ofScope(key: string): Promise<ScopeConsequences>;
  ofGrant(grantId: string, at: Instant): Promise<GrantConsequences>;
}
