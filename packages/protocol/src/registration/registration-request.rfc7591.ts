import type { Problem } from "../problem.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { ownerOfNew, type Whose } from "../whose.ts";
import type { ClientChoices } from "./client-choices.ts";
import { type ClientMetadata, completeMetadata } from "./client-metadata.rfc7591.ts";
import { privilegeProblems } from "./client-privileges.ts";
import { metadataProblems } from "./client-rules.ts";
import { givenSecretProblems } from "./new-client.ts";
import { readClient } from "./read-client.rfc7591.ts";
import { problemsOnTheWire } from "./wire-names.rfc7591.ts";

/** A client that a document asks for. */
export interface RequestedClient {
  readonly metadata: ClientMetadata;
  /** The secret it brings along. */
  readonly given: string | undefined;
  /** Members of the document that say something about the app which is not kept here. */
  readonly unkept: readonly string[];
}

/** What a document asks for, where that could be read, and everything that is wrong with it, named as on the wire. */
export interface RegistrationRequest {
  readonly problems: readonly Problem[];
  readonly requested?: RequestedClient;
}

/**
 * Reads a registration request: a JSON value in the words of the specification, filled in and checked by the rules.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-3.1 | RFC 7591 §3.1}
 */
export function readRegistrationRequest(
  document: unknown,
  {
    catalogue,
    choices,
    whose,
    newId,
  }: {
    readonly catalogue: ScopeCatalogue;
    readonly choices: ClientChoices;
    /** Whose clients who asks for it may make. */
    readonly whose: Whose;
    readonly newId: () => string;
  },
): RegistrationRequest {
  const read = readClient(document, choices);
  if ("problems" in read) return read;
  const { draft, secret: given, unkept } = read.client;
  const metadata = completeMetadata({ ...draft, ...ownerOfNew(whose) }, newId);
  const problems = [
    ...metadataProblems(metadata, catalogue),
    ...givenSecretProblems(metadata, given),
    ...privilegeProblems(whose, metadata),
  ];
  return { problems: problemsOnTheWire(problems), requested: { metadata, given, unkept } };
}
