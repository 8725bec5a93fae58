import type { Api, Scope } from "../scope.ts";
import type { Attribution } from "./attribution.ts";
import type { Conflict, Revised } from "./revised.ts";

/** A scope somebody made: the built-in ones of OpenID Connect belong to no API. */
export type ApiScope = Scope & { readonly audience: string };

/**
 * The changes an administrator makes to APIs and scopes. Each commits with its audit record (principle P2). `expected` is the
 * revision the caller read: of concurrent callers with one revision exactly one is not told of a conflict.
 */
export interface CatalogueRegistry {
  /** All of them, in no order. */
  apis(): Promise<readonly (Api & Revised)[]>;
  findApi(audience: string): Promise<(Api & Revised) | undefined>;
  createApi(api: Api, by: Attribution): Promise<"created" | "taken">;
  /** Replaces everything but the audience. An API that already is as asked stays untouched, whatever the revision. */
  updateApi(api: Api, expected: number, by: Attribution): Promise<"updated" | "unknown" | Conflict>;
  /** Refused while it has scopes. No client introspects for it any more, so another API of this name begins anew. */
  deleteApi(
    audience: string,
    expected: number,
    by: Attribution,
  ): Promise<"deleted" | "unknown" | "has-scopes" | Conflict>;
  /** All that were made, in no order; those of OpenID Connect are not among them. */
  scopes(): Promise<readonly (ApiScope & Revised)[]>;
  findScope(key: string): Promise<(ApiScope & Revised) | undefined>;
  /** `taken` also for the built-in OpenID Connect scopes; `unknown-api` when the audience is nobody's. */
  createScope(scope: ApiScope, by: Attribution): Promise<"created" | "taken" | "unknown-api">;
  /** Changes title, detail, risk and access; key and audience stay. Untouched as in {@link updateApi}. */
  updateScope(scope: ApiScope, expected: number, by: Attribution): Promise<"updated" | "unknown" | Conflict>;
  /**
   * Takes the scope from every client and grant in the same transaction: narrowing is immediate (principle P6). The clients
   * are at another revision then, so that nobody who read them before gives it back.
   */
  deleteScope(key: string, expected: number, by: Attribution): Promise<"deleted" | "unknown" | Conflict>;
}
