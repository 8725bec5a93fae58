import { Refusal } from "./refusal.ts";

/** A request of the client's, as it arrived. */
export interface ArrivedRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** Its parameters, in the one format the provider reads. @throws {Refusal} when they came in another */
export function parametersOf(
  { method, headers, query, body }: ArrivedRequest,
  format: "form" | "json" | "query" = "form",
  wanted = "POST",
): URLSearchParams {
  if (method !== wanted) throw new Refusal("invalid_request", `${wanted} is the method here`);
  if (format === "query") return query;
  if ([...query].length > 0) throw new Refusal("invalid_request", "parameters belong in the body");
  const type = (headers["content-type"] ?? "").split(";", 1)[0];
  const expected = format === "json" ? "application/json" : "application/x-www-form-urlencoded";
  if (type !== expected) throw new Refusal("invalid_request", `the body must be ${expected}, and is ${type}`);
  return format === "json"
    ? new URLSearchParams(JSON.parse(body) as Record<string, string>)
    : new URLSearchParams(body);
}
