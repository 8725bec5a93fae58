import { ClientError } from "../client-error.ts";
import type { ErrorInside200, Reply, TokenField } from "../provider-definition.ts";
import { at, textAt } from "./json-path.ts";
import { dateOf, endAt, numberOf } from "./numbers.ts";
import { plain } from "../protocol/plain.ts";
import { normalTokenType } from "../protocol/token-type.ts";
import { isTemporaryStatus, whenToRetry } from "./retry-after.ts";
import type { WireAnswer } from "./send.ts";
import { readJson } from "./read-json.ts";

/*
 * Reads whatever a provider answered into the form of RFC 6749 §5. Only what cannot be understood at all is an error
 * here; a strict reader decides afterwards whether a reply is acceptable.
 */

/**
 * The document in an answer: JSON or a form. Of 401 the status says enough (RFC 6749 §5.2), whatever page a web server
 * put beside it.
 *
 * @throws {ClientError} `provider_answer_invalid`
 */
export function readDocument(answer: WireAnswer, format: Reply["format"], host: string): unknown {
  if (leadsOn(answer.status)) throw notUnderstood(answer, host);
  const text = answer.text.trim();
  const json = format === "form" ? undefined : parseJson(text);
  if (json !== undefined) return json;
  if (format !== "json" && isForm(text)) return Object.fromEntries(new URLSearchParams(text));
  if (answer.status === 401) return {};
  throw notUnderstood(answer, host);
}

/** An error reply, in the words of RFC 6749 §5.2. */
export interface ReplyError {
  /** Empty where it names none. */
  readonly error: string;
  readonly error_description?: string;
}

/** The error in the document, if it is one: by its status, by the definition, or by an `error` where a token should be. */
export function readError(document: unknown, status: number, reply: Reply): ReplyError | undefined {
  if (status < 400 && !isError(document, reply)) return undefined;
  const { errorFields = {}, errorCodes = {} } = reply;
  const code = firstText(document, [errorFields.code, ...codePaths]) ?? unnamed(status);
  const description = firstText(document, [errorFields.description, ...descriptionPaths]);
  const error = (Object.hasOwn(errorCodes, code) ? errorCodes[code] : code) ?? code;
  return { error, ...(description === undefined ? {} : { error_description: description }) };
}

const codePaths = ["error", "error.code", "error.type", "errors.0.code", "errors.0.error"];
const descriptionPaths = [
  "error_description",
  "error.message",
  "errors.0.message",
  "errors.0.detail",
  "errors.0",
  "message",
  "detail",
  "error_message",
  "errorMessage",
  "errorSummary",
];

/** Without an error code only an outage can be recognised, by its status. */
function unnamed(status: number): string {
  return isTemporaryStatus(status) ? "server_error" : "";
}

function isError(document: unknown, reply: Reply): boolean {
  if (reply.errorInside200 !== undefined && matches(document, reply.errorInside200)) return true;
  if (!isAbsent(read(document, reply, "access_token"))) return false;
  const code = firstText(document, codePaths);
  return code !== undefined && code !== "false" && code !== "0";
}

/** Programs that send every member they know write `null` or an empty text for those without a value. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function firstText(document: unknown, paths: readonly (string | undefined)[]): string | undefined {
  return paths.map((path) => (path === undefined ? undefined : textAt(document, path))).find((one) => one);
}

/** What a token reply says beyond what the strict reader checks. Times by this machine's clock. */
export interface ReadTokens {
  /** For the strict reader: RFC 6749 §5.1, and nothing else. */
  readonly standard: Readonly<Record<string, string>>;
  /** `Bearer` and `DPoP` in this spelling; anything else as it came. */
  readonly tokenType: string;
  readonly scopes: readonly string[] | undefined;
  readonly expiresAt: number | undefined;
  readonly refreshExpiresAt: number | undefined;
  readonly idToken: string | undefined;
  readonly captured: Readonly<Record<string, string>>;
}

/** Finds everything in a token reply that was asked for at `askedAt`. */
export function readTokens(
  document: unknown,
  reply: Reply,
  context: {
    readonly askedAt: number;
    readonly skew: number;
    readonly refreshLifetime: number | undefined;
    readonly scopeSeparator: string | undefined;
  },
): ReadTokens {
  const text = (field: TokenField) => {
    const value = read(document, reply, field);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const { tokenType: usual = "Bearer", ignoreTokenType = false, idToken: idTokens = "check" } = reply;
  const tokenType = ignoreTokenType ? usual : (text("token_type") ?? usual);
  const [accessToken, refreshToken, idToken] = [
    text("access_token"),
    text("refresh_token"),
    text("id_token"),
  ];
  const standard = {
    ...(accessToken === undefined ? {} : { access_token: accessToken }),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    ...(idToken === undefined || idTokens === "ignore" ? {} : { id_token: idToken }),
    // The strict reader knows only two types; the real one is kept beside.
    token_type: normalTokenType(tokenType) === "DPoP" ? "DPoP" : "Bearer",
  };
  return {
    standard,
    tokenType: normalTokenType(tokenType),
    scopes: scopesOf(read(document, reply, "scope"), context.scopeSeparator),
    expiresAt: endOf(document, reply, context),
    refreshExpiresAt: refreshEndOf(document, reply, context),
    idToken,
    captured: capture(document, reply),
  };
}

/** A field of the token reply, where this provider puts it. */
function read(document: unknown, { fields = {}, tokenPath }: Reply, field: TokenField): unknown {
  const path = fields[field];
  if (path !== undefined) return at(document, path);
  const nested = tokenPath === undefined ? undefined : at(document, tokenPath);
  return at(typeof nested === "object" && nested !== null ? nested : document, field);
}

/** In a text, in a list, or in a list of such texts. Nothing at all counts as absent: some providers always send the member. */
function scopesOf(value: unknown, separator: string | undefined): readonly string[] | undefined {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const scopes = texts
    .filter((one) => typeof one === "string")
    .flatMap((one) => one.split(separator ?? /[\s,]+/))
    .filter((one) => one !== "");
  return scopes.length === 0 ? undefined : scopes;
}

const unitOf = { seconds: 1000, milliseconds: 1, minutes: 60_000 } as const;

function endOf(
  document: unknown,
  reply: Reply,
  { askedAt, skew }: { readonly askedAt: number; readonly skew: number },
) {
  const { unit = "seconds", default: usual } = reply.expiry ?? {};
  const value = read(document, reply, "expires_in");
  const moment = unit === "at_iso" ? Date.parse(String(value)) : numberOf(value);
  if (moment > 0) {
    if (unit === "at_iso" || unit === "at_milliseconds") return endAt(moment - skew, askedAt);
    if (unit === "at_seconds") return endAt(moment * 1000 - skew, askedAt);
    return endAt(askedAt + moment * unitOf[unit], askedAt);
  }
  if (isAbsent(value)) {
    const told = otherEnd(document, reply, { askedAt, skew });
    if (told !== undefined) return told;
  }
  return usual === undefined ? undefined : endAt(askedAt + usual * 1000, askedAt);
}

/** Names used by drafts and other software: a lifetime in seconds, or a moment in seconds, in milliseconds or as a date. */
const otherNames = ["expires_in_seconds", "expires", "expires_at", "expires_on", "expiry"];
/** Smaller values are lifetimes in seconds, larger ones are moments. */
const longestLifetime = 1_000_000_000;

function otherEnd(
  document: unknown,
  { tokenPath }: Reply,
  { askedAt, skew }: { readonly askedAt: number; readonly skew: number },
): number | undefined {
  const nested = tokenPath === undefined ? undefined : at(document, tokenPath);
  const holder = typeof nested === "object" && nested !== null ? nested : document;
  const values = otherNames.map((name) => at(holder, name));
  const number = values.map(numberOf).find((one) => one > 0) ?? values.map(dateOf).find((one) => one > 0);
  if (number === undefined) return undefined;
  if (number < longestLifetime) return endAt(askedAt + number * 1000, askedAt);
  return endAt(number < 1000 * longestLifetime ? number * 1000 - skew : number - skew, askedAt);
}

function refreshEndOf(
  document: unknown,
  reply: Reply,
  { askedAt, refreshLifetime }: { readonly askedAt: number; readonly refreshLifetime: number | undefined },
): number | undefined {
  const value = read(document, reply, "refresh_expires_in") ?? at(document, "refresh_token_expires_in");
  const seconds = numberOf(value) > 0 ? numberOf(value) : refreshLifetime;
  return seconds === undefined ? undefined : endAt(askedAt + seconds * 1000, askedAt);
}

function capture(document: unknown, { capture: wanted = {} }: Reply): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, path]) => {
      const value = textAt(document, path);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function matches(document: unknown, { path, equals, not }: ErrorInside200): boolean {
  const value = at(document, path);
  if (equals !== undefined) return value === equals;
  if (not !== undefined) return value !== not;
  return value !== undefined && value !== null;
}

function parseJson(text: string): unknown {
  const value = readJson(text);
  return typeof value === "object" && value !== null ? value : undefined;
}

function isForm(text: string): boolean {
  return /^[\w.-]+=[^\s<>{}]*$/.test(text);
}

function notUnderstood({ status, text, headers, retryAfter }: WireAnswer, host: string): ClientError {
  const temporary = isTemporaryStatus(status);
  const kind = leadsOn(status)
    ? `a redirect to ${addressIn(headers.get("location") ?? "")}`
    : kindOf(text, headers.get("content-type") ?? "");
  return new ClientError(
    temporary ? "provider_unreachable" : "provider_answer_invalid",
    `${host} answered ${status} with ${kind} where a token reply should be: ${
      temporary ? whenToRetry(retryAfter) : "check the address in its definition"
    }.`,
    { temporary, retryAfter: temporary ? retryAfter : undefined },
  );
}

/** Never followed, whatever stands in its body: it would pass secrets on. */
function leadsOn(status: number): boolean {
  return status >= 300 && status < 400;
}

/** Without what may be secret in it. */
function addressIn(location: string): string {
  const url = URL.parse(location);
  const place = url === null ? location.replace(/[?#].*$/, "") : `${url.origin}${url.pathname}`;
  return /^[\x21-\x7e]{1,200}$/.test(place) ? place : "another address";
}

/** Words that somebody wrote are told. */
const mostWords = 200;

function kindOf(text: string, type: string): string {
  if (text.trim() === "") return "nothing";
  if (/^text\/plain\b/i.test(type) && text.length <= mostWords && !/[<>{}]/.test(text))
    return `the words "${plain(text)}"`;
  if (/^\s*[{[]/.test(text)) return "half a reply";
  if (type.includes("html") || /^\s*</.test(text)) return "a web page";
  return "something";
}
