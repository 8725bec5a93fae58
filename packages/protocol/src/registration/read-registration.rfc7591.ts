import type { BuiltInApi } from "../catalogue/management-api.ts";
import { registrationError } from "../errors/registration-error.rfc7591.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { FetchKeySet } from "../ports/fetch-key-set.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";
import { listsAll } from "./sector-identifier.oidc-core.ts";
import type { ClientChoices } from "./client-choices.ts";
import type { RegistrationSettings } from "./registration-settings.ts";
import {
  type AskedRegistration,
  readSelfRegistration,
  type RegistrationReading,
} from "./self-registration.rfc7591.ts";
import { createReadStatement } from "./software-statement.rfc7591.ts";

/** What reading a registration needs. */
export interface ReadRegistrationDependencies {
  readonly registration: RegistrationSettings;
  readonly catalogue: Catalogue;
  readonly choices: ClientChoices;
  readonly builtIn: BuiltInApi;
  readonly fetchKeySet: FetchKeySet;
  readonly fetchSector: FetchKeySet;
  readonly clock: Clock;
}

/** A registration as it was asked for, with the statement that came along and was believed. */
export interface ReadRegistration extends AskedRegistration {
  readonly softwareStatement?: string;
}

/** Reads the document of a registration, and the software statement in it. */
export type ReadDocument = (
  document: unknown,
  of: Pick<RegistrationReading, "id" | "before" | "keeps">,
) => Promise<ReadRegistration>;

/**
 * {@link ReadDocument} of this server.
 *
 * @throws {OAuthError} of RFC 7591 §3.2.2.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-3.1.1 | RFC 7591 §3.1.1}
 */
export function createReadRegistration({
  registration,
  catalogue,
  choices,
  builtIn,
  fetchKeySet,
  fetchSector,
  clock,
}: ReadRegistrationDependencies): ReadDocument {
  const readStatement = createReadStatement({ statements: registration.statements, fetchKeySet, clock });
  const { clientCredentials, pkce } = registration;
  return async (document, of) => {
    const { software_statement: statement, ...members } = objectOf(document);
    // What a statement says counts more than what its client says (RFC 7591 §2.3).
    const stated = statement === undefined || statement === null ? {} : await readStatement(statement);
    const said = new Map([...Object.entries(members), ...Object.entries(stated)]);
    const current = await catalogue.current();
    const asked = readSelfRegistration(said, {
      catalogue: current,
      choices,
      builtIn,
      clientCredentials,
      pkce,
      ...of,
    });
    await checkSector(asked.metadata, fetchSector);
    return typeof statement === "string" ? { ...asked, softwareStatement: statement } : asked;
  };
}

/** @throws {OAuthError} where the sector identifier of a client does not list all its redirect URIs, or cannot be read. */
async function checkSector(
  { sectorIdentifierUri: uri, redirectUris }: ClientMetadata,
  fetchSector: FetchKeySet,
): Promise<void> {
  if (uri === null) return;
  const fetched = await fetchSector(uri);
  if ("body" in fetched && listsAll(fetched.body, redirectUris)) return;
  const words = "sector_identifier_uri: It must answer with a JSON list that holds every redirect URI.";
  throw registrationError("invalid_client_metadata", words, "failed" in fetched ? fetched.failed : words);
}

function objectOf(document: unknown): Readonly<Record<string, unknown>> {
  if (typeof document === "object" && document !== null && !Array.isArray(document))
    return document as Readonly<Record<string, unknown>>;
  throw registrationError("invalid_client_metadata", "The body must be a JSON object.");
}
