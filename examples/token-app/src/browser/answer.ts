/** An answer of a service called with the access token. */
export type Answer<T> =
  | { readonly got: "data"; readonly data: T }
  | { readonly got: "unauthorized" | "forbidden" | "refused" | "unreachable" };
