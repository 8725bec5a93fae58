import type { Output, showApi, showScope } from "@grantway/api";

/** An API as the management API shows it. */
export type ApiView = Output<typeof showApi>;

/** A scope as the management API shows it. */
export type ScopeView = Output<typeof showScope>;

/** What is typed of an API. */
export interface ApiDraft {
  readonly audience: string;
  readonly name: string;
  /** Seconds; `null` follows the server. */
  readonly accessTokenLifetime: number | null;
  readonly tokenFormat: ApiView["tokenFormat"];
}

/** What is typed of a scope. */
export interface ScopeDraft {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly access: "see" | "change";
  readonly risk: "low" | "medium" | "high";
}

/** What is said of an API there is. */
export function apiDraftOf({ audience, name, accessTokenLifetime, tokenFormat }: ApiView): ApiDraft {
  return { audience, name, accessTokenLifetime: accessTokenLifetime ?? null, tokenFormat };
}

/** What is said of a scope there is. */
export function scopeDraftOf({ key, title, detail = "", access, risk }: ScopeView): ScopeDraft {
  return { key, title, detail, access, risk };
}
