/** Why a sign-in failed, as the address says it to which the browser came back. */
export interface FailedSignIn {
  readonly provider: string;
  readonly why: "denied" | "expired" | "refused" | "unreachable" | "other";
}

const known: Readonly<Record<string, FailedSignIn["why"]>> = {
  denied: "denied",
  "sign-in-expired": "expired",
  "callback-refused": "refused",
  "provider-refused": "refused",
  "provider-unreachable": "unreachable",
};

/** What stands in a query; `undefined` where no sign-in failed. */
export function failedSignIn(query: string): FailedSignIn | undefined {
  const read = new URLSearchParams(query);
  const error = read.get("bff_error");
  if (error === null) return undefined;
  return {
    provider: read.get("bff_provider") ?? "",
    why: (Object.hasOwn(known, error) && known[error]) || "other",
  };
}
