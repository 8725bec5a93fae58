import type { BuiltInApi } from "../catalogue/management-api.ts";
import type { GrantType } from "../client.ts";
import { metadataError } from "../errors/registration-error.rfc7591.ts";
import { parseAbsoluteUri } from "../absolute-uri.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { ScopeCatalogue } from "../scope.ts";
import type { ClientChoices } from "./client-choices.ts";
import {
  type ClientDraft,
  type ClientMetadata,
  completeMetadata,
  withoutRepeats,
} from "./client-metadata.rfc7591.ts";
import { metadataProblems } from "./client-rules.ts";
import { isForeignMember } from "./foreign-members.rfc7591.ts";
import { scopesInQuarantine } from "./quarantine.ts";
import { readClient } from "./read-client.rfc7591.ts";
import { readTold } from "./told-members.rfc7591.ts";
import { problemsOnTheWire, wireNames } from "./wire-names.rfc7591.ts";

/*
 * What a client says that registers itself, read by the same rules as what administrators say of one, with three differences: a
 * member nobody knows is ignored (RFC 7591 §2), members that only administrators give are unknown, and it is given no more than a
 * client in quarantine can have.
 */

/** A registration as it was asked for, filled in and checked. */
export interface AskedRegistration {
  readonly metadata: ClientMetadata;
  readonly told: Readonly<Record<string, unknown>>;
}

/** What a registration is read by. */
export interface RegistrationReading {
  readonly catalogue: ScopeCatalogue;
  readonly choices: ClientChoices;
  readonly builtIn: BuiltInApi;
  /** Whether it may have `client_credentials`. */
  readonly clientCredentials: boolean;
  /** Whether PKCE is required of a confidential one. */
  readonly pkce: "required" | "optional";
  readonly id: string;
  /** The client as it is that changes its registration. */
  readonly before?: ClientMetadata;
  /** Whether it keeps what administrators gave it beyond what a client in quarantine can have. */
  readonly keeps?: boolean;
}

/** Members that only people here say of a client; `client_id` and the secret are given, not taken. */
const notTheirs: ReadonlySet<string> = new Set(
  (["id", "secret", "type", "firstParty", "pkce", "introspects"] as const).map((member) => wireNames[member]),
);

const theirs: ReadonlySet<string> = new Set([
  ...Object.values(wireNames).filter((name) => !notTheirs.has(name)),
  "response_types",
]);

/** By these a client gets tokens after a person was asked, in a browser they opened. */
const asked: readonly GrantType[] = ["authorization_code", "refresh_token"];

/**
 * Reads it. Scopes beyond what it can have are left out of what is registered, and those it did not say are added where people are
 * asked for each; the answer says which they are (RFC 7591 §3.2.1).
 *
 * @throws {OAuthError} `invalid_redirect_uri` or `invalid_client_metadata` that says all that is wrong.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-3.1 | RFC 7591 §3.1}
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#RegistrationRequest | OpenID Connect Registration §3.1}
 */
export function readSelfRegistration(
  document: ReadonlyMap<string, unknown>,
  reading: RegistrationReading,
): AskedRegistration {
  const members = new Map([...document].filter(([name, value]) => value !== null && isRead(name)));
  const { told, problems: untold } = readTold(members);
  const read = readClient(Object.fromEntries(members), reading.choices);
  const wrong = [...("problems" in read ? read.problems : []), ...untold];
  if ("problems" in read || wrong.length > 0) throw metadataError(wrong);
  const { draft } = read.client;
  const metadata = completed(draft, reading);
  const problems = [
    ...problemsOnTheWire(metadataProblems(metadata, reading.catalogue)),
    ...grantProblems(metadata, reading),
    ...scopeProblems(draft, metadata),
  ];
  if (problems.length > 0) throw metadataError(problems);
  return { metadata: withoutRepeats(metadata), told };
}

function isRead(name: string): boolean {
  return theirs.has(name) || isForeignMember(name);
}

function completed(draft: ClientDraft, reading: RegistrationReading): ClientMetadata {
  const { id, before, keeps = false } = reading;
  const name = draft.name === "" ? nameOf(draft) : draft.name;
  const decided = before === undefined ? {} : { owner: before.owner, status: before.status };
  const privileges: Pick<ClientDraft, "firstParty" | "pkce" | "introspects"> =
    keeps && before !== undefined
      ? { firstParty: before.firstParty, pkce: before.pkce, introspects: before.introspects }
      : {};
  const metadata = completeMetadata({ ...draft, name, ...decided, ...privileges, id }, () => id);
  const pkce = metadata.type === "confidential" ? (privileges.pkce ?? reading.pkce) : "required";
  return { ...metadata, pkce, scopes: scopesOf(draft, metadata, reading) };
}

/** What a client is called that does not say: where it sends people. */
function nameOf({ redirectUris: [first = ""] = [] }: ClientDraft): string {
  const host = parseAbsoluteUri(first)?.hostname ?? "";
  return host === "" ? "An app without a name" : host.slice(0, 100);
}

function scopesOf(
  draft: ClientDraft,
  { grantTypes }: ClientMetadata,
  { catalogue, builtIn, before, keeps = false }: RegistrationReading,
): readonly string[] {
  const open = [...scopesInQuarantine(catalogue, builtIn), ...((keeps ? before?.scopes : undefined) ?? [])];
  const renews = grantTypes.includes("refresh_token");
  const unsaid = grantTypes.some((type) => asked.includes(type)) ? open : [];
  const can = (scope: string) => open.includes(scope) && (renews || scope !== "offline_access");
  const said = (draft.scopes ?? before?.scopes ?? unsaid).filter(can);
  // Agents register with what they need at first, and ask for more when a tool needs it. A person is asked for each, so what is said
  // here protects nobody, and the client could change it by itself (RFC 7592 §2.2).
  const asksLater =
    before === undefined && said.length > 0 && grantTypes.every((type) => asked.includes(type));
  return asksLater ? open.filter(can) : said;
}

function scopeProblems({ scopes = [] }: ClientDraft, metadata: ClientMetadata): readonly Problem[] {
  if (scopes.length === 0 || metadata.scopes.length > 0) return [];
  return [problemAt("scope", "None of these scopes is for clients that register themselves.", "other")];
}

function grantProblems(
  { grantTypes }: ClientMetadata,
  { clientCredentials, before, keeps = false }: RegistrationReading,
): readonly Problem[] {
  const open = new Set<GrantType>([
    ...asked,
    ...(clientCredentials ? (["client_credentials"] as const) : []),
    ...((keeps ? before?.grantTypes : undefined) ?? []),
  ]);
  return grantTypes
    .filter((type) => !open.has(type))
    .map((type) =>
      problemAt(
        "grant_types",
        `${type} is not for clients that register themselves.`,
        "administrators-decide",
      ),
    );
}
