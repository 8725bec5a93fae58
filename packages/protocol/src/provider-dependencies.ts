import type { Counts } from "./figures/tally.ts";
import type { Milliseconds } from "./instant.ts";
import type { NoteUses } from "./noted-uses.ts";
import type { AppAccess } from "./ports/app-access.ts";
import type { Base64Decoder } from "./ports/base64-decoder.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import type { Cipher } from "./ports/cipher.ts";
import type { Clients } from "./ports/clients.ts";
import type { Clock } from "./ports/clock.ts";
import type { DescribedClients } from "./ports/described-clients.ts";
import type { DeviceRequests } from "./ports/device-requests.ts";
import type { Entropy } from "./ports/entropy.ts";
import type { FetchClientDocument } from "./ports/fetch-client-document.ts";
import type { FetchKeySet } from "./ports/fetch-key-set.ts";
import type { FetchRequestObject } from "./ports/fetch-request-object.ts";
import type { Grants } from "./ports/grants.ts";
import type { Hashing } from "./ports/hashing.ts";
import type { InitialAccessTokens } from "./ports/initial-access-tokens.ts";
import type { LaunchPlaces } from "./ports/launch-places.ts";
import type { Pairwise } from "./ports/pairwise.ts";
import type { CheckPassword } from "./ports/password-check.ts";
import type { Registrations } from "./ports/registrations.ts";
import type { RevokedTokens } from "./ports/revoked-tokens.ts";
import type { SignedInClients } from "./ports/signed-in-clients.ts";
import type { Signer } from "./ports/signer.ts";
import type { Standings } from "./ports/standing.ts";
import type { TokenFamilies } from "./ports/token-families.ts";
import type { UsedIds } from "./ports/used-ids.ts";
import type { RegistrationSettings } from "./registration/registration-settings.ts";

/** How long things live. Milliseconds. */
export interface Lifetimes {
  readonly accessToken: Milliseconds;
  /** Absolute: counted from the redemption of the code, however often it is refreshed. */
  readonly refreshToken: Milliseconds;
  /** How long after a rotation a retry is still answered. */
  readonly refreshGrace: Milliseconds;
  readonly idToken: Milliseconds;
  readonly code: Milliseconds;
  /** How long a person may take over our pages. */
  readonly authorizationRequest: Milliseconds;
}

/** Everything the protocol needs of the outside. */
export interface ProviderDependencies {
  /** The issuer identifier: a URL without trailing slash, query or fragment. */
  readonly issuer: string;
  readonly lifetimes: Lifetimes;
  /** Languages there are pages in, as tags of BCP 47. */
  readonly uiLocales: readonly string[];
  readonly clients: Clients;
  readonly describedClients: DescribedClients;
  readonly grants: Grants;
  readonly deviceRequests: DeviceRequests;
  readonly appAccess: AppAccess;
  /** The address of an app in the directory, by its slug. */
  readonly directoryPage: (slug: string) => string;
  readonly families: TokenFamilies;
  readonly revokedTokens: RevokedTokens;
  readonly usedIds: UsedIds;
  readonly signedInClients: SignedInClients;
  /** How clients register themselves. */
  readonly registration: RegistrationSettings;
  readonly registrations: Registrations;
  readonly initialAccessTokens: InitialAccessTokens;
  /** Asks for the redirect URIs that a sector identifier lists. */
  readonly fetchSector: FetchKeySet;
  /** Asks for the documents that clients describe themselves by. */
  readonly fetchClientDocument: FetchClientDocument;
  /** Asks for the request objects that clients have read elsewhere. */
  readonly fetchRequestObject: FetchRequestObject;
  /** Whether assertions of clients may be for the token endpoint as well as for the issuer; absent where not. */
  readonly tokenEndpointAudience?: boolean;
  /** Asks for the keys that clients publish. */
  readonly fetchKeySet: FetchKeySet;
  readonly standings: Standings;
  /** Names people to clients that know them by no other. */
  readonly pairwise: Pairwise;
  readonly launchPlaces: LaunchPlaces;
  /** Asked by the legacy password grant alone. */
  readonly checkPassword: CheckPassword;
  readonly catalogue: Catalogue;
  readonly cipher: Cipher;
  readonly signer: Signer;
  readonly hashing: Hashing;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly decodeBase64: Base64Decoder;
  /** Told of each grant, client and secret that is used. */
  readonly note: NoteUses;
  /** Told of what happens, to be counted. */
  readonly counts: Counts;
}
