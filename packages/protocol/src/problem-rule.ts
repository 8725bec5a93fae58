/**
 * Which rule a problem is about. A name stays what it is once it was told: faces with words of their own, such as those of
 * another language, choose them by it, and so may programs. One that says how much or which one has that in its values.
 */
export type ProblemRule =
  | RuleOfValues
  | RuleOfClients
  | RuleOfCatalogue
  | RuleOfPeople
  | RuleOfOrganisations
  | RuleOfFigures
  | RuleOfApps
  | RuleOfDocuments
  | RuleOfWebhooks;

/** Of single values, whoever they belong to. */
type RuleOfValues =
  /** `most` characters, one at least, none of them a control character. */
  | "line"
  /** One of `choices`. */
  | "one-of"
  /** At most `most` of them. */
  | "too-many"
  /** From `least` to `most` of them. */
  | "how-many"
  | "text-needed"
  | "flag-needed"
  | "list-needed"
  | "seconds-needed"
  /** What its sentence says: it has no name of its own. */
  | "other";

type RuleOfClients =
  | "client-id"
  | RedirectUriRule
  | "redirect-uri-needed"
  | "backchannel-address"
  | "backchannel-address-needed"
  | "frontchannel-address"
  | "initiate-login-address"
  | "sector-identifier"
  | "private-use-needs-native"
  | "public-proves-nothing"
  | "confidential-proves-itself"
  | "public-without-client-credentials"
  | "public-with-pkce"
  | "public-without-introspection"
  | "password-needs-first-party"
  | "implicit-needs-first-party"
  | "implicit-binds-nothing"
  | "implicit-needs-web-address"
  | "refresh-token-needs-code"
  | "grant-type-needed"
  | "offline-access-needs-refresh-token"
  /** There is no `scope`. */
  | "scope-unknown"
  /** There is no API of this `audience`. */
  | "api-unknown"
  | "public-without-secret"
  | "keys-without-secret"
  | RuleOfClientKeys
  /** From `least` to `most` characters, `different` of them different. */
  | "client-secret"
  | "secret-limit"
  | "overlap"
  | "owner-unknown"
  /** Only administrators give it; the sentence says what. */
  | "administrators-decide"
  | "beyond-caller"
  /** Of a client that is not verified: it is verified first. */
  | "client-unverified"
  /** Of a client that a document describes: it is changed there. */
  | "document-decides";

type RuleOfClientKeys =
  | "keys-needed"
  | "keys-twice"
  /** Its sentence says how the key cannot be used. */
  | "client-key"
  /** At most `most` characters. */
  | "jwks-uri"
  | "authentication-algorithm"
  /** At most `most` characters. */
  | "request-uri"
  | "signed-requests"
  | "request-keys-needed"
  /** No key of the list is for `algorithm`. */
  | "key-for-algorithm";

type RedirectUriRule =
  /** At most `most` characters. */
  | "redirect-uri-too-long"
  | "redirect-uri-characters"
  | "redirect-uri-not-absolute"
  | "redirect-uri-fragment"
  | "redirect-uri-wildcard"
  | "redirect-uri-user-information"
  | "redirect-uri-plain-http"
  | "redirect-uri-scheme";

type RuleOfCatalogue =
  | "audience"
  | "access-token-lifetime"
  | "scope-key"
  | "built-in"
  /** The `scope` belongs to `audience`. */
  | "scope-elsewhere";

type RuleOfPeople =
  | "username"
  | "email"
  /** At most `most` of them. */
  | "groups"
  /** At least `least` characters. */
  | "password-too-short"
  /** At most `most` bytes. */
  | "password-too-long"
  | "password-nul"
  | "password-own-name"
  | "password-common";

type RuleOfApps =
  /** At most `most` characters. */
  | "too-long"
  /** Neither markup nor characters that nobody sees. */
  | "plain-text"
  | "https-address"
  /** It is an address of this server. */
  | "own-address"
  | "redirect-host"
  /** The manifest does not name this `host`. */
  | "redirect-host-unnamed"
  | "missing"
  /** From `least` to `most` characters. */
  | "app-slug"
  | "domain"
  /** The manifest does not ask for `scope`. */
  | "scope-not-asked"
  | "loopback-when-live";

type RuleOfOrganisations =
  /** `least` to `most` characters of an address. */
  "slug" | "out-of-range";

type RuleOfFigures = "range-order" | "range-too-long";

/** Of files and requests in which things are described. */
type RuleOfDocuments =
  | "object-needed"
  | "member-unknown"
  /** There is no `member`. */
  | "member-missing"
  | "member-refused"
  | "not-kept"
  | "kept-elsewhere"
  | "declared-twice"
  | "format-version"
  | "response-types"
  | "secret-reference";

/** Of webhook endpoints. */
type RuleOfWebhooks =
  /** At most `most` characters. */
  "webhook-url";
