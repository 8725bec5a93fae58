import type { Operation, Parameter } from "../document/api-document.ts";
import { escaped } from "./escape.ts";
import { type GivenBody, type GivenField, type PreparedCall, valueOf } from "./prepared-call.ts";
import { serialise } from "./serialise.ts";

/** A call as it goes over the wire, below the base of the API. */
export interface WireCall {
  readonly method: string;
  /** Path and query; begins with `/`. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: WireBody | undefined;
}

/** What is sent along. Parts of a form keep their order. */
export type WireBody =
  | { readonly kind: "text"; readonly type: string; readonly text: string }
  | { readonly kind: "parts"; readonly parts: readonly GivenField[] }
  | { readonly kind: "file"; readonly type: string; readonly file: File };

/** Why a call cannot be sent as it is. The catalogue `request` has the words. */
export interface CallProblem {
  readonly code:
    | "path-climbs"
    | "path-missing"
    | "header-broken"
    | "header-not-sent"
    | "cookie-not-sent"
    | "file-missing"
    | "body-not-sent"
    | "method-not-sent"
    | "address-outside";
  /** The name of the parameter or header. */
  readonly name: string;
}

/**
 * What is sent for a call.
 *
 * @param prefix - what comes before the paths of the document, below the base.
 */
export function wireCall(
  call: PreparedCall,
  operation: Operation | undefined,
  prefix = "",
): { readonly call: WireCall } | { readonly problems: readonly CallProblem[] } {
  const parameters = operation?.parameters ?? [];
  const { path, problems: pathProblems } =
    operation === undefined ? typedPath(call.path) : filledPath(call, parameters);
  const query = queryOf(call, parameters);
  const headers = headersOf(call, parameters);
  const body = bodyOf(call);
  const problems = [
    ...methodProblem(call),
    ...pathProblems,
    ...headers.flatMap(headerProblem),
    ...cookieProblems(call, parameters),
    ...("problem" in body ? [body.problem] : []),
  ];
  if (problems.length > 0 || "problem" in body) return { problems };
  const separator = query === "" ? "" : path.includes("?") ? "&" : "?";
  return {
    call: { method: call.method, path: `${prefix}${path}${separator}${query}`, headers, body: body.body },
  };
}

/** Methods that no page may send, Fetch §2.2.1. */
function methodProblem({ method }: PreparedCall): readonly CallProblem[] {
  return /^(connect|trace|track)$/i.test(method) ? [{ code: "method-not-sent", name: method }] : [];
}

/**
 * The template with its parameters in place, OpenAPI 3.1 §4.8.2. Some documents tell operations of one path apart by a fragment
 * (`/#Action=List`), which is not sent and would take the query with it.
 */
function filledPath(call: PreparedCall, parameters: readonly Parameter[]) {
  const problems: CallProblem[] = [];
  const [template = ""] = call.path.split("#", 1);
  const path = template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name) ?? plain(name);
    const text = serialise(parameter, valueOf(call, "path", name));
    if (text === undefined || text === "") problems.push({ code: "path-missing", name });
    // A browser takes such a step before it sends anything, so another address would be asked.
    return text ?? "";
  });
  const climbing = path.split("/").some(isStep);
  if (climbing && problems.length === 0) problems.push({ code: "path-climbs", name: firstPathName(call) });
  return { path, problems };
}

/** `.` and `..`, written out or escaped, are steps and no names, WHATWG URL §4.1. */
function isStep(segment: string): boolean {
  return /^(\.|%2e){1,2}$/i.test(segment);
}

function firstPathName(call: PreparedCall): string {
  return call.parameters.find((one) => one.in === "path" && isStep(String(one.value)))?.name ?? call.path;
}

function plain(name: string): Parameter {
  const none = {
    required: true,
    deprecated: false,
    explode: false,
    allowReserved: false,
    allowEmptyValue: false,
  };
  return { name, in: "path", style: "simple", schema: true, examples: [], ...none };
}

/** An address that was typed: any below the base, and none beside it. */
function typedPath(typed: string): { readonly path: string; readonly problems: readonly CallProblem[] } {
  const base = "https://api.invalid";
  const path = typed.trim().startsWith("/") ? typed.trim() : `/${typed.trim()}`;
  const outside = { path, problems: [{ code: "address-outside", name: typed }] } as const;
  const [above = ""] = path.split(/[?#]/, 1);
  if (above.startsWith("//") || above.includes("\\") || above.split("/").some(isStep)) return outside;
  if (!URL.canParse(base + path)) return outside;
  const { origin, pathname, search } = new URL(base + path);
  return origin === base ? { path: pathname + search, problems: [] } : outside;
}

function queryOf(call: PreparedCall, parameters: readonly Parameter[]): string {
  return parameters
    .filter(({ in: place }) => place === "query" || place === "querystring")
    .flatMap((parameter) => {
      const value = valueOf(call, parameter.in, parameter.name);
      if (value === "" && parameter.allowEmptyValue) return [`${escaped(parameter.name)}=`];
      return serialise(parameter, value) ?? [];
    })
    .join("&");
}

function headersOf(
  call: PreparedCall,
  parameters: readonly Parameter[],
): readonly (readonly [string, string])[] {
  const declared = parameters.flatMap((parameter) => {
    const text =
      parameter.in === "header" ? serialise(parameter, valueOf(call, "header", parameter.name)) : undefined;
    return text === undefined ? [] : [[parameter.name, text] as const];
  });
  return [
    ...declared,
    ...call.headers
      .filter(([name]) => name.trim() !== "")
      .map(([name, value]) => [name.trim(), value.trim()] as const),
  ];
}

/** Headers that a browser writes itself, and those that the page's own server does. Fetch §2.2.2. */
const othersHeaders =
  /^(accept-(charset|encoding)|access-control-.*|authorization|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|permissions-policy|proxy-.*|referer|sec-.*|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via|x-grantway-bff)$/i;

function headerProblem([name, value]: readonly [string, string]): readonly CallProblem[] {
  if (!isHeader(name, value)) return [{ code: "header-broken", name }];
  return othersHeaders.test(name) ? [{ code: "header-not-sent", name }] : [];
}

/** A token of RFC 9110 §5.6.2, and a value without line ends, §5.5. A browser sends bytes of Latin-1 and nothing else. */
function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\u0020-\u007E\u0080-\u00FF]*$/.test(value);
}

/** Cookies stay with the page's own server: none goes on to an API. */
function cookieProblems(call: PreparedCall, parameters: readonly Parameter[]): readonly CallProblem[] {
  return parameters
    .filter((one) => one.in === "cookie" && valueOf(call, "cookie", one.name) !== undefined)
    .map(({ name }) => ({ code: "cookie-not-sent", name }));
}

function bodyOf(
  call: PreparedCall,
): { readonly body: WireBody | undefined } | { readonly problem: CallProblem } {
  const { body, method } = call;
  if (body === undefined) return { body };
  if (method === "GET" || method === "HEAD") return { problem: { code: "body-not-sent", name: method } };
  if (body.kind === "file")
    return body.file === undefined
      ? { problem: { code: "file-missing", name: "" } }
      : { body: { ...body, file: body.file } };
  return { body: body.kind === "text" ? body : formOf(body) };
}

function formOf({ type, fields }: GivenBody & { readonly kind: "fields" }): WireBody {
  const named = fields.filter(({ name }) => name !== "");
  if (!type.startsWith("application/x-www-form-urlencoded")) return { kind: "parts", parts: named };
  const pairs = named.flatMap(({ name, value }): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return { kind: "text", type, text: new URLSearchParams(pairs).toString() };
}
