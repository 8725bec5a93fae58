import type { Client } from "./client.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import type { Confirmation } from "./tokens/bindings.ts";
import type { StandingInstallation } from "./ports/standing.ts";

/** What a grant type decided: who may do what. `issue` turns it into tokens; a grant type never mints. */
export interface Authorization {
  readonly client: Client;
  /** The effective scopes, after every intersection (principle P6). */
  readonly scopes: readonly string[];
  /** Absent when the client acts as itself. */
  readonly person?: AuthorizedPerson;
  /** The installation that the app acts for as itself; that of a person is named by their grant. */
  readonly installation?: StandingInstallation;
  /** The one inside which the person's grant is, for a token that tells of it by itself. */
  readonly inside?: StandingInstallation | undefined;
  /** The key that the tokens are bound to. */
  readonly confirmation?: Confirmation;
  /** The access token lives no longer than this, however long its APIs let others live. */
  readonly atMost?: Milliseconds;
}

/** The person behind an authorization, and the family its tokens belong to. */
export interface AuthorizedPerson {
  readonly userId: string;
  readonly grantId: string;
  readonly familyId: string;
  /** Of the browser session it all began in; empty where that was not kept yet. */
  readonly sid: string;
  /** The generation of the refresh token to hand out, or absent when there is none. */
  readonly generation?: number;
  /** Which copy of that generation; the first when absent. */
  readonly copy?: number;
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
  /** Of the authorization request; goes into the ID token of the first answer only. */
  readonly nonce?: string;
  /** What the ID token of the first answer tells of them, because the client asked for it there (OpenID Connect Core §5.5). */
  readonly about?: Readonly<Record<string, unknown>>;
}
