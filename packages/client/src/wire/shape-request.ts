import type { ProviderDefinition, RequestShape, Step } from "../provider-definition.ts";
import { fill, fillIfKnown, type TemplateValues } from "../template.ts";
import type { WireRequest } from "./send.ts";

/*
 * Turns a request as the RFCs describe it into the one this provider wants: its parameters, their names, the body's
 * format, headers. The counterpart for answers is `read-reply.ts`.
 */

/** What the specification would send. */
export interface StandardRequest {
  readonly url: string;
  readonly parameters: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How this step's requests look, `every` included. The browser's request is not one of ours. */
export function shapeOf({ requests = {} }: ProviderDefinition, step: Step): RequestShape {
  const own = requests[step] ?? {};
  if (step === "authorization") return own;
  const every = requests.every ?? {};
  return {
    ...every,
    ...own,
    headers: { ...every.headers, ...own.headers },
    parameters: { ...every.parameters, ...own.parameters },
    optionalParameters: { ...every.optionalParameters, ...own.optionalParameters },
    rename: { ...every.rename, ...own.rename },
    omit: [...(every.omit ?? []), ...(own.omit ?? [])],
  };
}

/**
 * The parameters this provider wants. `more` are a connection's own, and take precedence.
 *
 * @throws {ClientError} `bad_request` when a template needs a value that is missing
 */
export function shapeParameters(
  standard: URLSearchParams,
  shape: RequestShape,
  values: TemplateValues,
  more: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const { omit = [], rename = {}, parameters = {}, optionalParameters = {} } = shape;
  const shaped = new URLSearchParams([...standard].filter(([name]) => !omit.includes(name)));
  for (const [name, template] of Object.entries(optionalParameters)) {
    const value = fillIfKnown(template, values);
    if (value !== undefined) shaped.set(name, value);
  }
  for (const [name, template] of Object.entries({ ...parameters, ...more }))
    shaped.set(name, fill(template, values));
  return new URLSearchParams([...shaped].map(([name, value]) => [own(rename, name) ?? name, value]));
}

/** The request as it goes out. @throws {ClientError} `bad_request` as above */
export function shapeRequest(
  standard: StandardRequest,
  shape: RequestShape,
  values: TemplateValues,
  more?: Readonly<Record<string, string>>,
): WireRequest {
  const { method = "POST", body = "form" } = shape;
  const parameters = shapeParameters(standard.parameters, shape, values, more);
  const headers = shapeHeaders(standard.headers, shape, values);
  if (body === "query" || method === "GET")
    return { method, url: withQuery(standard.url, parameters), headers };
  const json = body === "json";
  headers["content-type"] ??= json ? "application/json" : "application/x-www-form-urlencoded;charset=UTF-8";
  const text = json ? JSON.stringify(Object.fromEntries(parameters)) : parameters.toString();
  return { method, url: standard.url, headers, body: text };
}

function shapeHeaders(
  standard: Readonly<Record<string, string>>,
  shape: RequestShape,
  values: TemplateValues,
): Record<string, string> {
  const { accept = "application/json", userAgent = "grantway", headers = {} } = shape;
  const filled = Object.entries(headers).map(([name, template]) => [
    name.toLowerCase(),
    fill(template, values),
  ]);
  const { "content-type": _, ...others } = standard;
  return {
    ...others,
    accept,
    "user-agent": userAgent,
    ...(Object.fromEntries(filled) as Record<string, string>),
  };
}

function withQuery(text: string, parameters: URLSearchParams): string {
  const url = new URL(text);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  return url.href;
}

function own(record: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
