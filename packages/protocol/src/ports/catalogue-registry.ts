import type { Api, Scope } from "../scope.ts";
import type { Attribution } from "./attribution.ts";

/** The changes an administrator makes to APIs and scopes. Each commits with its audit record (principle P2). */
export interface CatalogueRegistry {
  createApi(api: Api, by: Attribution): Promise<"created" | "taken">;
  updateApi(api: Api, by: Attribution): Promise<"updated" | "unknown">;
  /** Refused while it has scopes. No client introspects for it any more, so another API of this name begins anew. */
  deleteApi(audience: string, by: Attribution): Promise<"deleted" | "unknown" | "has-scopes">;
  /** `taken` also for the built-in OpenID Connect scopes; `unknown-api` when the audience is nobody's. */
  createScope(
    scope: Scope & { readonly audience: string },
    by: Attribution,
  ): Promise<"created" | "taken" | "unknown-api">;
  /** Changes title, detail, risk and access; key and audience stay. */
  updateScope(scope: Scope & { readonly audience: string }, by: Attribution): Promise<"updated" | "unknown">;
  /** Takes the scope from every client and grant in the same transaction: narrowing is immediate (principle P6). */
  deleteScope(key: string, by: Attribution): Promise<"deleted" | "unknown">;
}
