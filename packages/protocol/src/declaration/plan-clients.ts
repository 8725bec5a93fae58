import type { Client } from "../client.ts";
import { needsSecret } from "../client-authentication/presented-credentials.ts";
import type { Instant } from "../instant.ts";
import type { RegisteredClient } from "../ports/client-registry.ts";
import type { Hashing } from "../ports/hashing.ts";
import { type Problem, problemAt } from "../problem.ts";
import {
  type ClientMetadata,
  completeMetadata,
  metadataOf,
  withoutRepeats,
} from "../registration/client-metadata.rfc7591.ts";
import { metadataProblems, noOwner } from "../registration/client-rules.ts";
import { givenSecretProblems } from "../registration/new-client.ts";
import { quarantineProblems } from "../registration/quarantine.ts";
import { problemsOnTheWire } from "../registration/wire-names.rfc7591.ts";
import type { ScopeCatalogue } from "../scope.ts";
import type { DeclaredClient, Placed } from "./declaration.ts";
import { fieldsBetween, inOrderOf } from "./fields-between.ts";
import { clientInWords } from "./in-words.ts";
import { moveOf } from "./move-of.ts";
import type { Difference, Move } from "./plan.ts";

/** What becomes of one declared client. */
export interface PlannedClient {
  readonly problems: readonly Problem[];
  readonly moves: readonly Move[];
  /** Whether it proves itself with a secret and will have none. */
  readonly lacksSecret: boolean;
}

/** How a client is planned. */
export interface ClientPlanning {
  /** As it will be. */
  readonly catalogue: ScopeCatalogue;
  /** Whether whoever asks may give these, see `withinReach`. */
  readonly reaches: (scopes: readonly string[], catalogue: ScopeCatalogue) => boolean;
  /** Ids of the owners that are declared, by the usernames that stand there. */
  readonly owners: ReadonlyMap<string, string>;
  readonly hashing: Hashing;
  readonly now: Instant;
}

/** How a client as it is, if it is, becomes the one that is declared. */
export function planClient(
  { path, value: { draft, secret, owner } }: Placed<DeclaredClient>,
  before: RegisteredClient | undefined,
  { catalogue, hashing, now, owners, reaches }: ClientPlanning,
): PlannedClient {
  const ownership = ownershipOf(owner, before, owners);
  const asked = completeMetadata({ ...draft, owner: ownership.id }, () => draft.id);
  const live = liveSecrets(before, now);
  const usable = live.filter(({ sealed }) => isUsable(asked, sealed));
  const isKnown = usable.some(({ hash }) => secret !== undefined && hashing.matches(secret, hash));
  const added = isKnown ? undefined : secret;
  const client = inItsOrder(withoutRepeats(asked), before);
  const moves = movesOf({ client, called: ownership.called }, before, added);
  const scopes = [...(before?.scopes ?? []), ...client.scopes];
  const wrong = [
    ...metadataProblemsOf(asked, before, added, catalogue),
    ...ownership.problems,
    ...(added !== undefined && live.length >= mostSecrets
      ? [problemAt("client_secret", tooMany, "secret-limit")]
      : []),
    ...(moves.length > 0 && !reaches(scopes, catalogue)
      ? [problemAt("scope", beyondCaller, "beyond-caller")]
      : []),
  ];
  return {
    problems: wrong.map((one) => ({ ...one, path: [...path, ...one.path] })),
    moves: wrong.length > 0 ? [] : moves,
    lacksSecret: needsSecret(client.authenticationMethod) && usable.length === 0 && added === undefined,
  };
}

/** What is wrong with the client as it is declared, named as on the wire. */
function metadataProblemsOf(
  asked: ClientMetadata,
  before: RegisteredClient | undefined,
  added: string | undefined,
  catalogue: ScopeCatalogue,
): readonly Problem[] {
  const inQuarantine = before?.verified === false;
  return problemsOnTheWire([
    ...metadataProblems(asked, catalogue),
    ...givenSecretProblems(asked, added),
    ...(inQuarantine ? quarantineProblems(asked, metadataOf(before), catalogue) : []),
  ]);
}

/** Whether a secret that is kept proves the client as it will be: one that signs needs the secret itself, sealed. */
function isUsable(
  { authenticationMethod }: Pick<ClientMetadata, "authenticationMethod">,
  sealed: string | undefined,
): boolean {
  return authenticationMethod !== "client_secret_jwt" || sealed !== undefined;
}

/** Who is to own it. Whoever is called otherwise by now, or is written in other letters, is the same person. */
function ownershipOf(
  declared: string | undefined,
  before: RegisteredClient | undefined,
  owners: ReadonlyMap<string, string>,
): {
  readonly id: string | null;
  readonly called: string | undefined;
  readonly problems: readonly Problem[];
} {
  if (declared === undefined) return { id: null, called: undefined, problems: [] };
  const id = owners.get(declared);
  if (id === undefined) return { id: null, called: declared, problems: [noOwner] };
  return { id, called: before?.owner === id ? before.ownerUsername : declared, problems: [] };
}

function liveSecrets(client: Client | undefined, now: Instant): Client["secrets"] {
  return client?.secrets.filter(({ expiresAt = Infinity }) => expiresAt > now) ?? [];
}

/** What the store allows at once (see `ClientRegistry.addSecret`); one more would be refused when it is written. */
const mostSecrets = 2;
const tooMany =
  "The client has two live secrets already, and this is neither: wait until one ends, or end one with clients remove-secret.";

const beyondCaller =
  "The client has, or would have, scopes of the management API that whoever applies this lacks.";

function movesOf(
  { client, called }: { readonly client: ClientMetadata; readonly called: string | undefined },
  before: RegisteredClient | undefined,
  secret: string | undefined,
): readonly Move[] {
  const { id, authenticationMethod } = client;
  const fields = fieldsBetween(
    before && clientInWords(metadataOf(before), before.ownerUsername),
    clientInWords(client, called),
    "client_id",
  );
  const given: Pick<Difference, "secret"> = secret === undefined ? {} : { secret: true };
  const said = { kind: "client", id, fields, ...given } as const;
  if (before === undefined) {
    const step = { step: "create-client", client, ...(secret === undefined ? {} : { secret }) } as const;
    return moveOf({ ...said, action: "create" }, [step]);
  }
  const isSame = Object.keys(fields).length === 0;
  return moveOf({ ...said, action: "change" }, [
    ...(isSame ? [] : [{ step: "update-client", client, revision: before.revision } as const]),
    ...(secret === undefined ? [] : [{ step: "add-secret", id, authenticationMethod, secret } as const]),
  ]);
}

function inItsOrder(client: ClientMetadata, before: Client | undefined): ClientMetadata {
  if (before === undefined) return client;
  return {
    ...client,
    redirectUris: inOrderOf(before.redirectUris, client.redirectUris),
    postLogoutRedirectUris: inOrderOf(before.postLogoutRedirectUris, client.postLogoutRedirectUris),
    grantTypes: inOrderOf(before.grantTypes, client.grantTypes),
    scopes: inOrderOf(before.scopes, client.scopes),
    introspects: inOrderOf(before.introspects, client.introspects),
  };
}
