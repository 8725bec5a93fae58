import { count, either, list, matching, object, oneOf, record, type Shape, text } from "./shape.ts";
import type { ClientAuthentication, Flow } from "./provider-definition.ts";
import { documentAddressProblem } from "./registration/client-document.ts";

/* The shape of every field of `provider-definition.ts`; what one field means for another is in `check-definition.ts`. */

/** Every {@link Flow}, to offer a choice. */
export const flows = [
  "code",
  "device",
  "client_credentials",
  "password",
  "jwt_bearer",
  "token_exchange",
  "static",
] as const satisfies readonly Flow[];

/** Every {@link ClientAuthentication}. */
export const clientAuthentications = [
  "basic",
  "basic_raw",
  "post",
  "none",
  "private_key_jwt",
  "client_secret_jwt",
  "omit",
] as const satisfies readonly ClientAuthentication[];

/** Ways for a client to prove itself, by their names on the wire (RFC 7591 §2), in the order in which we prefer them. */
export const authenticationMethods: ReadonlyMap<string, ClientAuthentication> = new Map([
  ["client_secret_basic", "basic"],
  ["client_secret_post", "post"],
  ["private_key_jwt", "private_key_jwt"],
  ["client_secret_jwt", "client_secret_jwt"],
  ["none", "none"],
]);

const steps = [
  "every",
  "authorization",
  "pushed_authorization",
  "device_authorization",
  "code",
  "device_code",
  "refresh",
  "client_credentials",
  "password",
  "jwt_bearer",
  "token_exchange",
  "revocation",
  "introspection",
];
const tokenFields = /^(access_token|token_type|refresh_token|expires_in|refresh_expires_in|scope|id_token)$/;

/** Longest lifetime, in seconds: a hundred years. */
const longest = 3_153_600_000;

const anything = text(() => undefined);
const texts = record(anything);
const path = matching(/^[^.]+(\.[^.]+)*$/, "a path such as a.b.0");
const templateName = /^[a-z][a-z0-9_]*$/;
const url = matching(/^(https?:\/\/|\{[a-z][a-z0-9_]*\})\S*$/, "an http(s) URL or begin with a {variable}");
const webPage = matching(/^https?:\/\/\S+$/, "an http(s) URL");
const clientDocumentAddress = text(documentAddressProblem);
const authentication = oneOf(...clientAuthentications);
const wish = oneOf("required", "ok", "off");
const flow = oneOf(...flows);
const yesOrNo = oneOf(true, false);

const request = object({
  method: oneOf("POST", "GET", "DELETE"),
  body: oneOf("form", "json", "query"),
  accept: text(),
  userAgent: text(),
  headers: texts,
  parameters: texts,
  optionalParameters: texts,
  rename: record(text()),
  omit: list(text()),
  clientAuthentication: authentication,
});

const scalar: Shape = (value, at) =>
  value === null || ["string", "number", "boolean"].includes(typeof value)
    ? []
    : [`${at} must be text, a number, true, false or null`];

/** The whole of a definition. */
export const definitionShape = object(
  {
    id: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single dashes"),
    name: text(),
    service: matching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/, "letters, digits, dots and dashes"),
    homepage: webPage,
    registerAt: webPage,
    notes: list(text()),
    checkedOn: matching(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a day such as 2026-11-21"),
    source: list(webPage),
    issuer: url,
    discover: yesOrNo,
    endpoints: object({
      authorization: url,
      token: url,
      refresh: url,
      revocation: url,
      device: url,
      introspection: url,
      pushedAuthorization: url,
      userinfo: url,
      endSession: url,
      registration: url,
    }),
    variables: record(
      object({ description: text(), example: text(), default: anything, pattern: text(pattern) }, [
        "description",
      ]),
      templateName,
    ),
    flows: list(flow),
    pkce: wish,
    par: wish,
    dpop: wish,
    scopes: object({
      separator: text(),
      parameter: either(text(), oneOf(null)),
      extra: record(object({ separator: text() })),
      replySeparator: text(),
      default: list(text()),
      withoutPerson: list(text()),
      offered: list(text()),
      always: list(text()),
      unanswered: list(text()),
    }),
    clientAuthentication: authentication,
    registration: object({
      documents: yesOrNo,
      document: clientDocumentAddress,
      dynamic: yesOrNo,
      grantTypes: list(text()),
      authenticationMethods: list(text()),
    }),
    assertionAudience: url,
    jwtBearer: object({ audience: url, lifetime: count(1, 3600), scopes: oneOf("parameter", "claim") }),
    requests: record(request, new RegExp(`^(${steps.join("|")})$`)),
    callback: object({
      rename: record(text()),
      capture: record(text(), templateName),
      signature: object({ parameter: text(), digest: oneOf("sha256"), encoding: oneOf("hex") }, [
        "parameter",
        "digest",
        "encoding",
      ]),
      iss: oneOf("required", "ignore"),
    }),
    reply: object({
      format: oneOf("json", "form"),
      tokenPath: path,
      fields: record(path, tokenFields),
      tokenType: text(),
      ignoreTokenType: yesOrNo,
      errorInside200: object({ path, equals: scalar, not: scalar }, ["path"]),
      errorFields: object({ code: path, description: path }),
      errorCodes: record(text()),
      capture: record(path, templateName),
      expiry: object({
        unit: oneOf("seconds", "milliseconds", "minutes", "at_seconds", "at_milliseconds", "at_iso"),
        default: count(1, longest),
        introspect: yesOrNo,
      }),
      idToken: oneOf("check", "ignore"),
    }),
    refresh: object(
      {
        kind: oneOf("none", "reuse", "rotate"),
        grace: count(0, longest),
        lifetime: count(1, longest),
        offlineHint: text(),
        offlineScopes: list(text()),
        offlineParameters: texts,
      },
      ["kind"],
    ),
    revoke: oneOf("refresh_token", "access_token", "both"),
    redirect: object({
      hosts: list(oneOf("127.0.0.1", "[::1]", "localhost")),
      ports: either(oneOf("any", "registered"), list(count(1, 65_535))),
      path: matching(/^\/\S*$/, "a path that begins with /"),
      httpsOnly: yesOrNo,
      pasteUri: text(),
    }),
    api: object({
      base: url,
      header: text(),
      scheme: anything,
      headers: texts,
      identity: object({ url: text(), name: path, method: oneOf("GET", "POST") }, ["url", "name"]),
    }),
    staticToken: object({ description: text(), scheme: anything }, ["description", "scheme"]),
  },
  ["id", "name"],
);

function pattern(value: string): string | undefined {
  try {
    return new RegExp(value, "v") instanceof RegExp ? undefined : "is no regular expression";
  } catch {
    return "is no regular expression";
  }
}
