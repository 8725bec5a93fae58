import {
  assertionAlgorithms,
  requestObjectAlgorithms,
} from "../client-authentication/assertion-algorithms.ts";
import { type Problem, problemAt } from "../problem.ts";
import { parseScope } from "../scope.ts";
import type { ClientChoices } from "./client-choices.ts";
import {
  applicationTypes,
  type ClientDraft,
  clientTypes,
  pkceRules,
  signingAlgorithms,
  subjectTypes,
} from "./client-metadata.rfc7591.ts";
import { judgeMember } from "./foreign-members.rfc7591.ts";
import { grantTypesOf, nameOfResponseType } from "../request/response-type.oauth-responses.ts";
import { boolean, keySet, listOf, oneOf, problemOf, type Reader, text } from "./member-readers.ts";
import { type RegistrationMember, wireNames } from "./wire-names.rfc7591.ts";

/** A client as a document describes it. */
export interface DescribedClient {
  readonly draft: ClientDraft;
  /** Absent: one is generated, unless the client is public. */
  readonly secret?: string;
  /** Members that say something about the app which is not kept here. */
  readonly unkept: readonly string[];
}

/**
 * Reads a client from a JSON value in the vocabulary of RFC 7591 §2 and four members of our own, see {@link wireNames}.
 * A member nobody knows is a problem, because it is most likely misspelt. Problems name members as the wire does and never
 * repeat a value, which may be a secret.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 */
export function readClient(
  document: unknown,
  choices: ClientChoices,
): { readonly client: DescribedClient } | { readonly problems: readonly Problem[] } {
  if (!isObject(document)) return { problems: [problemAt([], "It must be a JSON object.", "object-needed")] };
  const members = new Map<string, unknown>(Object.entries(document));
  const foreign = readForeign(members);
  const { said, problems } = readOwn(members, readersOf(choices));
  const all = [...problems, ...responseTypeProblems(members, choices), ...foreign.problems];
  if (all.length > 0) return { problems: all };
  const { secret, ...metadata } = said;
  const draft = { ...metadata, name: said.name ?? said.id ?? "" };
  return { client: { draft, unkept: foreign.unkept, ...(secret === undefined ? {} : { secret }) } };
}

type Said = Partial<ClientDraft> & { readonly secret?: string };

type Readers = { readonly [Member in RegistrationMember]: Reader<NonNullable<Said[Member]>> };

function readersOf({ grantTypes, authenticationMethods }: ClientChoices): Readers {
  return {
    id: text(),
    secret: text(),
    name: text(),
    redirectUris: listOf(text(), "a list of URIs"),
    postLogoutRedirectUris: listOf(text(), "a list of URIs"),
    backchannelLogoutUri: text("a URI"),
    backchannelLogoutSessionRequired: boolean(),
    frontchannelLogoutUri: text("a URI"),
    frontchannelLogoutSessionRequired: boolean(),
    initiateLoginUri: text("a URI"),
    subjectType: oneOf(subjectTypes),
    sectorIdentifierUri: text("a URI"),
    grantTypes: listOf(oneOf(grantTypes), `a list of ${grantTypes.join(", ")}`),
    authenticationMethod: oneOf(authenticationMethods),
    authenticationAlgorithm: oneOf(assertionAlgorithms),
    jwks: keySet(),
    jwksUri: text("a URI"),
    scopes: (value) => {
      const read = text("text, scopes separated by blanks")(value);
      return "wrong" in read ? read : { value: parseScope(read.value) };
    },
    idTokenAlgorithm: oneOf(signingAlgorithms),
    userinfoAlgorithm: oneOf(signingAlgorithms),
    type: oneOf(clientTypes),
    firstParty: boolean(),
    applicationType: oneOf(applicationTypes),
    pkce: oneOf(pkceRules),
    requirePushedRequests: boolean(),
    requestUris: listOf(text(), "a list of URIs"),
    requestObjectAlgorithm: oneOf(requestObjectAlgorithms),
    requireSignedRequests: boolean(),
    dpopBoundAccessTokens: boolean(),
    introspects: listOf(text(), "a list of API audiences"),
  };
}

const ownMembers = Object.keys(
  readersOf({ grantTypes: [], authenticationMethods: [], responseTypes: [] }),
) as readonly RegistrationMember[];
const ownNames: ReadonlySet<string> = new Set([
  ...ownMembers.map((member) => wireNames[member]),
  "response_types",
]);

function readOwn(
  members: ReadonlyMap<string, unknown>,
  readers: Readers,
): { said: Said; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const said = ownMembers.flatMap((member) => {
    const name = wireNames[member];
    const value = members.get(name);
    if (value === undefined) return [];
    const read = readers[member](value);
    if (!("wrong" in read)) return [[member, read.value]];
    problems.push(problemOf(name, read));
    return [];
  });
  return { said: Object.fromEntries(said) as Said, problems };
}

/** RFC 7591 §2.1: the code grant goes with the response type `code`, and the implicit one with those that hand out tokens. */
function responseTypeProblems(
  members: ReadonlyMap<string, unknown>,
  { responseTypes }: ClientChoices,
): readonly Problem[] {
  const asked = members.get("response_types");
  const problem = responseTypeProblem(asked, members.get("grant_types"), responseTypes);
  return problem === undefined ? [] : [problemAt("response_types", problem, "response-types")];
}

function responseTypeProblem(
  types: unknown,
  grants: unknown,
  offered: readonly unknown[],
): string | undefined {
  if (types === undefined) return undefined;
  if (!Array.isArray(types)) return `It must be ${JSON.stringify(offered)}.`;
  const names = types.map((type: unknown) => (typeof type === "string" ? nameOfResponseType(type) : ""));
  if (names.some((name) => !offered.includes(name))) return `It can only be ${offered.join(", ")}.`;
  const implicit = names.find((name) => grantTypesOf(name).includes("implicit"));
  if (implicit !== undefined && !(Array.isArray(grants) && grants.includes("implicit")))
    return `${implicit} goes with the grant type implicit, which grant_types must hold.`;
  const usesCode = !Array.isArray(grants) || grants.includes("authorization_code");
  return types.length === 0 && usesCode
    ? "It must hold code where grant_types holds authorization_code."
    : undefined;
}

function readForeign(members: ReadonlyMap<string, unknown>): {
  readonly unkept: readonly string[];
  readonly problems: readonly Problem[];
} {
  const unkept: string[] = [];
  const problems: Problem[] = [];
  for (const [name, value] of members) {
    const verdict = ownNames.has(name) ? undefined : judgeMember(name, value, ownNames);
    if (verdict === undefined) continue;
    if ("unkept" in verdict) unkept.push(name);
    else problems.push(problemAt(name, sentenceOf(verdict.refused), "member-refused"));
  }
  return { unkept, problems };
}

/** What is asked at the end of it needs no full stop. */
function sentenceOf(refused: string): string {
  return refused.endsWith("?") ? `It ${refused}` : `It ${refused}.`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
