import type { Events, Installations, Joining, Memberships } from "@grantway/platform";
import type { BrowserSessions, SignIn, Users } from "@grantway/identity";
import type {
  AppAccess,
  Catalogue,
  CheckAccess,
  Cipher,
  Clock,
  Counts,
  Hashing,
  KeptAnswers,
  Launches,
  Names,
  Perform,
} from "@grantway/protocol";
import type { Logger } from "pino";
import type { FramingCheck } from "../../egress/framing-check.ts";
import type { OperationPorts } from "../../operation-ports.ts";
import type { PageReplies } from "../answers/page-replies.ts";
import type { RouteNotes } from "../answers/note-routes.ts";
import type { Headers, SecurityHeaders } from "../answers/security-headers.ts";
import type { ClientAddress } from "../connection/client-address.ts";
import type { Csrf } from "../forms/csrf.ts";
import type { BrowserStates } from "../visits/browser-states.ts";
import type { Cookies } from "../visits/cookies.ts";
import type { Visits } from "../visits/visits.ts";

/** What the management API needs of the server it is part of. */
export interface ApiContext {
  readonly issuer: string;
  /** Path of the issuer, without trailing slash. */
  readonly base: string;
  readonly launches: Launches;
  /** Asks a page of somebody else whether our dashboard may frame it. */
  readonly checkFraming: (url: string) => Promise<FramingCheck>;
  readonly perform: Perform<OperationPorts>;
  readonly checkAccess: CheckAccess;
  readonly keptAnswers: KeptAnswers;
  readonly users: Pick<Users, "find">;
  readonly memberships: Memberships;
  readonly catalogue: Pick<Catalogue, "current">;
  readonly events: Events;
  readonly installations: Pick<Installations, "find">;
  readonly names: Pick<Names, "people" | "apps">;
  readonly appAccess: Pick<AppAccess, "offer">;
  readonly sessions: BrowserSessions;
  readonly signIn: SignIn;
  readonly joining: Joining;
  readonly visits: Visits;
  readonly cookies: Cookies;
  readonly browserStates: BrowserStates;
  readonly csrf: Csrf;
  readonly cipher: Cipher;
  readonly hashing: Pick<Hashing, "keyed" | "matches" | "sha256">;
  readonly addressOf: ClientAddress;
  readonly json: Headers;
  readonly headers: SecurityHeaders;
  readonly counts: Counts;
  readonly pages: PageReplies;
  /** What each request is for, where somebody counts or traces them. */
  readonly notes: RouteNotes | undefined;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Bytes. */
  readonly bodyLimit: number;
  /** How often one caller may ask in a minute. */
  readonly requestsPerMinute: number;
  /** The same on every thread of this process that serves this instance, and on no other. */
  readonly crewName: string;
}
