import { bindings } from "./bindings.ts";
import { createCodec, number, optional, text, texts, type RecordOf } from "./record.ts";
import type { Codec } from "./seal.ts";

/*
 * What an opaque access token says, sealed. There are two of them, for who acts: a person through the client, or the client
 * as itself. The field after those they share tells which it is.
 */

const shared = [
  /** `jti`. */
  text("id"),
  text("clientId"),
  texts("scopes"),
  texts("audiences"),
  number("issuedAt"),
  number("expiresAt"),
] as const;

const ofPerson = [
  ...shared,
  text("userId"),
  text("grantId"),
  /** Through it the token names the session it began in, which therefore costs a token nothing. */
  text("familyId"),
  ...bindings,
] as const;

const ofClient = [
  ...shared,
  /**
   * When the client was registered, so that the token does not pass to another client of the same id later. Of a person's
   * token the grant is gone with the client, and tells as much. A release before this one sealed none.
   */
  optional(number("clientSince")),
  ...bindings,
  /** The installation that the app acts for, and its generation then. Absent for a client of no app. */
  optional(text("installationId")),
  optional(number("generation")),
] as const;

/** A token through which a client acts for a person; whether inside an installation, their grant tells. */
export type PersonsAccessToken = RecordOf<typeof ofPerson> & {
  readonly clientSince?: undefined;
  readonly installationId?: undefined;
  readonly generation?: undefined;
};

/** A token with which a client acts as itself. */
export type ClientsAccessToken = RecordOf<typeof ofClient> & {
  readonly userId?: undefined;
  readonly grantId?: undefined;
  readonly familyId?: undefined;
};

/** What an access token says: whose it is shows in whether it names a person. */
export type AccessTokenRecord = PersonsAccessToken | ClientsAccessToken;

const persons = createCodec(ofPerson);
const clients = createCodec(ofClient);

/** How access tokens are written and read. */
export const accessToken: Codec<AccessTokenRecord> = {
  encode: (token) => (token.userId === undefined ? clients.encode(token) : persons.encode(token)),
  decode: (values) => (typeof values[shared.length] === "string" ? persons : clients).decode(values),
};
