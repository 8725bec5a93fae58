/** Something happened. `provider` is its name in the settings; `code` one of `ClientError`. No secret is in it. */
export type BffEvent =
  | { readonly type: "signed_in"; readonly provider: string }
  | {
      readonly type: "sign_in_failed";
      readonly provider: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly type: "refreshed"; readonly provider: string }
  | {
      readonly type: "refresh_failed";
      readonly provider: string;
      readonly code: string;
      readonly message: string;
    }
  /** `revoked`: whether the provider was told. Where it was not, the tokens live on there until they expire. */
  | { readonly type: "signed_out"; readonly provider: string; readonly revoked: boolean }
  /** A session cookie that does not open: changed, cut short, or sealed with a key that is not here (any more). */
  | { readonly type: "cookie_refused"; readonly provider: string; readonly reason: "unknown key" | "damaged" }
  /** The tokens do not fit into cookies. */
  | {
      readonly type: "session_too_large";
      readonly provider: string;
      readonly bytes: number;
      readonly budget: number;
    }
  /** A call that got no answer from its API. The page is told less. */
  | {
      readonly type: "upstream_failed";
      readonly api: string;
      readonly code: string;
      readonly message: string;
    };
