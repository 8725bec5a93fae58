import { readJson } from "./read-json.ts";

/*
 * Takes secrets out of the traffic that is shown to a person. Whatever is not known to be harmless is removed: a list
 * of secret names would miss those of the next provider.
 */

const harmless = new Set([
  "application_type",
  "audience",
  "authorization_endpoint",
  "client_id",
  "client_name",
  "code_challenge_method",
  "device_authorization_endpoint",
  "error",
  "error_description",
  "error_uri",
  "expires_in",
  "grant_type",
  "grant_types",
  "interval",
  "iss",
  "issuer",
  "issued_token_type",
  "ok",
  "prompt",
  "redirect_uri",
  "redirect_uris",
  "refresh_expires_in",
  "refresh_token_expires_in",
  "requested_token_type",
  "resource",
  "response_type",
  "scope",
  "subject_token_type",
  "token_endpoint",
  "token_endpoint_auth_method",
  "token_type",
  "token_type_hint",
  "verification_uri",
  "access_type",
]);
const harmlessHeaders = new Set([
  "accept",
  "age",
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "expires",
  "location",
  "pragma",
  "retry-after",
  "server",
  "transfer-encoding",
  "user-agent",
  "vary",
  "via",
]);

/** Replaces a secret. Shows its length, which helps to find one that was cut off. */
function hidden(value: string): string {
  return `[hidden, ${value.length} characters]`;
}

/** Header values, those that may hold a secret replaced. The scheme of an `Authorization` header stays. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, redactHeader(name.toLowerCase(), value)]),
  );
}

function redactHeader(name: string, value: string): string {
  if (name === "location") return redactUrl(value);
  if (harmlessHeaders.has(name)) return value;
  const scheme = /^(Basic|Bearer|DPoP) /i.exec(value)?.[0] ?? "";
  return name === "authorization" ? `${scheme}${hidden(value.slice(scheme.length))}` : hidden(value);
}

/** The URL with the values of its query replaced, and without user, password and fragment. */
export function redactUrl(text: string): string {
  const url = URL.parse(text, "http://relative.invalid");
  if (url === null) return hidden(text);
  url.username = "";
  url.password = "";
  const query = url.search === "" ? "" : `?${redactForm(url.search.slice(1))}`;
  const place = url.origin === "http://relative.invalid" ? url.pathname : `${url.origin}${url.pathname}`;
  return `${place}${query}${url.hash === "" ? "" : "#[hidden]"}`;
}

/** A body, by what it looks like. Anything but JSON and forms is replaced whole. */
export function redactBody(text: string): string {
  if (text === "") return "";
  const json = parse(text);
  if (json !== undefined) return JSON.stringify(redactJson(json));
  if (/^[\w.%+-]+=[^<>\s]*$/.test(text)) return redactForm(text);
  return hidden(text);
}

function redactForm(form: string): string {
  return form
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => (pair.includes("=") ? redactPair(pair) : hidden(pair)))
    .join("&");
}

function redactPair(pair: string): string {
  const [[name, value] = ["", ""]] = new URLSearchParams(pair);
  return `${name}=${harmless.has(name) ? value : value === "" ? "" : hidden(value)}`;
}

function redactJson(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => redactJson(one, name));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redactJson(one, key)]));
  if (typeof value === "boolean" || value === null || harmless.has(name)) return value;
  return hidden(typeof value === "string" ? value : JSON.stringify(value));
}

function parse(text: string): object | undefined {
  const value = readJson(text);
  return typeof value === "object" && value !== null ? value : undefined;
}
