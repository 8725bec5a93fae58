import { nearestName } from "../nearest-name.ts";

/*
 * Members that a client registered elsewhere may bring along and that are nothing a client here has. None is dropped in
 * silence: what would change what this server does is refused with the reason, what only informs is told as not kept.
 */

/** Said of a member (the reason as the end of a sentence about it), or `undefined` where it holds anyway and nothing needs to be said. */
export type MemberVerdict = { readonly refused: string } | { readonly unkept: true } | undefined;

/**
 * What becomes of a member that is none of ours.
 *
 * @param own - the names that are ours, of which one may have been meant.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2}
 */
export function judgeMember(name: string, value: unknown, own: Iterable<string> = []): MemberVerdict {
  const harmless = harmlessValues.get(name);
  if (harmless?.includes(value) === true) return undefined;
  if (informing.has(name)) return { unkept: true };
  const reason = reasons.get(name);
  if (reason !== undefined) return { refused: reason };
  if (informing.has(name.split("#", 1)[0] ?? "") || name.startsWith("client_name#")) {
    return { refused: "is a translation, and one language is kept here; leave it out" };
  }
  const meant = nearestName(name, own);
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  return { refused: `is not a member RFC 7591 or this server knows${hint}` };
}

/** Whether it is one of those that are looked at: all others mean nothing to anybody here. */
export function isForeignMember(name: string): boolean {
  return harmlessValues.has(name) || informing.has(name) || reasons.has(name);
}

/** Words about the app and its registration elsewhere. They change nothing here, and no page shows them. */
const informing: ReadonlySet<string> = new Set([
  "client_id_issued_at",
  "client_uri",
  "contacts",
  "logo_uri",
  "policy_uri",
  "registration_access_token",
  "registration_client_uri",
  "software_id",
  "software_version",
  "tos_uri",
]);

/** Values that ask for nothing but what is so anyway. `auth_time` is in every ID token. */
const harmlessValues: ReadonlyMap<string, readonly unknown[]> = new Map<string, readonly unknown[]>([
  ["client_secret_expires_at", [0]],
  ["require_auth_time", [true, false]],
  ["tls_client_certificate_bound_access_tokens", [false]],
]);

const encryption = "asks for encryption, which is not offered";
const certificate = "is about client certificates, which are not offered";

/** Why a member that would change what this server does cannot be taken. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["authorization_details_types", "asks for authorization details, which are not offered"],
  ["authorization_encrypted_response_alg", encryption],
  ["authorization_encrypted_response_enc", encryption],
  ["authorization_signed_response_alg", "asks for signed authorization responses, which are not offered"],
  ["client_secret_expires_at", "must be 0: a secret ends here when it is rotated"],
  ["default_acr_values", "is not offered; there is one way to sign in"],
  ["default_max_age", "is not offered; send max_age with each request"],
  ["id_token_encrypted_response_alg", encryption],
  ["id_token_encrypted_response_enc", encryption],
  ["introspection_encrypted_response_alg", encryption],
  ["introspection_encrypted_response_enc", encryption],
  ["introspection_signed_response_alg", "asks for signed introspection, which is not offered"],
  ["request_object_encryption_alg", encryption],
  ["request_object_encryption_enc", encryption],
  ["require_auth_time", "must be true or false"],
  ["software_statement", "cannot be verified here; say its members themselves"],
  ["tls_client_auth_san_dns", certificate],
  ["tls_client_auth_san_email", certificate],
  ["tls_client_auth_san_ip", certificate],
  ["tls_client_auth_san_uri", certificate],
  ["tls_client_auth_subject_dn", certificate],
  ["tls_client_certificate_bound_access_tokens", certificate],
  ["userinfo_encrypted_response_alg", encryption],
  ["userinfo_encrypted_response_enc", encryption],
]);
