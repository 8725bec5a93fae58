import { looksLikeClientIdUrl } from "../client-documents/client-id-url.cimd.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Whose } from "../whose.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";

/*
 * What of a client the platform gives and its owner cannot. A person who is asked says yes to an app, so its owner may ask for
 * anything; whatever an app could do without anybody being asked would be the owner's to take. What it has been given
 * already, it keeps through whatever its owner changes.
 */

interface Privilege {
  readonly member: keyof ClientMetadata;
  readonly problem: string;
  /** Whether it would be given. `before` is the client as it is, of a new one as it is where nothing is said. */
  readonly given: (after: ClientMetadata, before: ClientMetadata) => boolean;
}

const privileges: readonly Privilege[] = [
  {
    member: "owner",
    problem: "Whose it is, is decided by administrators.",
    given: (after, before) => after.owner !== before.owner,
  },
  {
    member: "status",
    problem: "Administrators suspend and activate apps.",
    given: (after, before) => after.status !== before.status,
  },
  {
    member: "firstParty",
    problem: "Administrators decide for which apps nobody is asked.",
    given: (after, before) => after.firstParty && !before.firstParty,
  },
  {
    member: "grantTypes",
    problem: "Administrators decide which apps get tokens without a person: ask them for this grant type.",
    given: (after, before) =>
      hasMore(
        after.grantTypes.filter((type) => !askedOfPeople.has(type)),
        before.grantTypes,
      ),
  },
  {
    member: "scopes",
    problem: "Nobody is asked for what this app gets, so administrators give it further scopes.",
    given: (after, before) => isUnasked(after) && isUnasked(before) && hasMore(after.scopes, before.scopes),
  },
  {
    member: "redirectUris",
    problem: "Nobody is asked before this app gets its codes, so administrators decide where else they go.",
    given: (after, before) =>
      after.firstParty && before.firstParty && hasMore(after.redirectUris, before.redirectUris),
  },
  {
    member: "postLogoutRedirectUris",
    problem:
      "Nobody is asked before this app gets its codes, so administrators decide where else it sends people.",
    given: (after, before) =>
      after.firstParty &&
      before.firstParty &&
      hasMore(after.postLogoutRedirectUris, before.postLogoutRedirectUris),
  },
  {
    // Who is in the sector of others knows people by the names that they know.
    member: "sectorIdentifierUri",
    problem:
      "Administrators decide which sector an app is in, unless it registers itself and its sector lists it.",
    given: (after, before) =>
      after.sectorIdentifierUri !== null && after.sectorIdentifierUri !== before.sectorIdentifierUri,
  },
  {
    member: "pkce",
    problem: "Administrators decide which apps may leave PKCE out.",
    given: (after, before) => after.pkce === "optional" && before.pkce === "required",
  },
  {
    member: "introspects",
    problem: "Administrators decide who may look into the tokens of an API.",
    given: (after, before) => hasMore(after.introspects, before.introspects),
  },
];

/** By these a client gets a token after a person was asked. */
const askedOfPeople: ReadonlySet<string> = new Set(["authorization_code", "refresh_token"]);

/**
 * Everything that who reaches only their own clients would give this one, by member of {@link ClientMetadata}.
 *
 * @param before - what it is now; absent of a new one.
 */
export function privilegeProblems(
  whose: Whose,
  after: ClientMetadata,
  before?: ClientMetadata,
): readonly Problem[] {
  if (whose === "everybody") return [];
  const was = before ?? { ...after, ...plain, ...whose };
  const isAnotherHost = before === undefined && looksLikeClientIdUrl(after.id);
  return [
    ...(isAnotherHost ? [notTheirAddress] : []),
    ...privileges
      .filter(({ given }) => given(after, was))
      .map(({ member, problem }) => problemAt(member, problem, "administrators-decide")),
  ];
}

/** Under an address a client is expected that its host describes, so not everybody may take one. */
const notTheirAddress = problemAt(
  "id",
  "Administrators register apps that are known by an address.",
  "administrators-decide",
);

const plain = {
  status: "active",
  firstParty: false,
  grantTypes: [],
  pkce: "required",
  introspects: [],
  sectorIdentifierUri: null,
} as const satisfies Partial<ClientMetadata>;

function isUnasked({ firstParty, grantTypes }: ClientMetadata): boolean {
  return firstParty || grantTypes.some((type) => !askedOfPeople.has(type));
}

function hasMore(after: readonly string[], before: readonly string[]): boolean {
  return after.some((one) => !before.includes(one));
}
