/** Why a request was not answered, in words of the system. */
export function whyUnanswered(error: unknown): string {
  const { cause = error } = error as { readonly cause?: unknown };
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause && cause.code === "ECONNREFUSED"
    ? "nobody listens there"
    : cause.message || cause.name;
}
