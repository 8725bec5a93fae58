import type { Described } from "./contract.ts";

/** A request that is ready to be sent. */
export interface Prepared {
  readonly method: string;
  /** On this server, from the root. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was typed: parameters by name, and the text of the body. Empty ones were not. */
export interface Typed {
  readonly values: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Puts what was typed where the operation takes it. */
export function prepare({ method, path, parameters, body }: Described, root: string, typed: Typed): Prepared {
  const given = (place: "path" | "query" | "header") =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name }): [string, string] => [name, typed.values.get(name) ?? ""])
      .filter(([, value]) => value !== "");
  const names = new Map(given("path"));
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names.get(name) ?? ""));
  const query = new URLSearchParams(given("query")).toString();
  const sendsBody = body !== undefined && typed.body.trim() !== "";
  return {
    method,
    address: root + place + (query === "" ? "" : `?${query}`),
    headers: {
      ...Object.fromEntries(
        given("header").map(([name, value]) => [name.toLowerCase(), headerValue(name, value)]),
      ),
      ...(sendsBody ? { "content-type": "application/json" } : {}),
    },
    ...(sendsBody ? { body: typed.body } : {}),
  };
}

/** Whether it asks and does nothing. */
export function onlyAsks({ method }: Pick<Prepared, "method">): boolean {
  return method === "GET";
}

/** A revision stands in quotes (RFC 9110 §8.8.3), which nobody types. */
function headerValue(name: string, value: string): string {
  return name === "If-Match" && /^\d+$/.test(value) ? `"${value}"` : value;
}
