import type { PageFile } from "@grantway/console/built-page";
import type {
  BrowserSessions,
  FirstAdministrator,
  OwnAccount,
  PasswordByLink,
  Recover,
  SessionDirectory,
  SignIn,
  Users,
} from "@grantway/identity";
import type { AppReports, InstallRequests, Joining, Memberships } from "@grantway/platform";
import type {
  AuditTrail,
  AuthorizationEndpoint,
  Catalogue,
  Clients,
  Clock,
  ConnectedApps,
  Counts,
  EndSessionEndpoint,
  Entropy,
  Hashing,
  Launches,
  Names,
  Perform,
} from "@grantway/protocol";
import type { Logger } from "pino";
import type { MailQueue } from "../mail/mail-queue.ts";
import type { OperationPorts } from "../operation-ports.ts";
import type { PageReplies } from "./answers/page-replies.ts";
import type { SecurityHeaders } from "./answers/security-headers.ts";
import type { ClientAddress } from "./connection/client-address.ts";
import type { Csrf } from "./forms/csrf.ts";
import type { BrowserStates } from "./visits/browser-states.ts";
import type { OfferedSignUp } from "./sign-up/offered-sign-up.ts";
import type { Cookies } from "./visits/cookies.ts";
import type { Visits } from "./visits/visits.ts";

/** What the routes of the pages need. */
export interface PageContext {
  readonly issuer: string;
  /** Path of the issuer, without trailing slash. */
  readonly base: string;
  readonly addressOf: ClientAddress;
  readonly authorization: AuthorizationEndpoint;
  readonly endSession: EndSessionEndpoint;
  readonly signIn: SignIn;
  /** `undefined` where nobody makes an account of their own. */
  readonly signUp: OfferedSignUp | undefined;
  /** Of forgotten passwords; `undefined` where no mail is sent. */
  readonly recovery: { readonly recover: Recover; readonly mail: Pick<MailQueue, "post"> } | undefined;
  readonly sessions: BrowserSessions;
  readonly firstAdministrator: FirstAdministrator;
  readonly passwordByLink: PasswordByLink;
  readonly joining: Joining;
  readonly installRequests: InstallRequests;
  readonly names: Pick<Names, "places">;
  readonly appReports: Pick<AppReports, "openSince">;
  /** Performs an operation as a person on our own pages. */
  readonly perform: Perform<OperationPorts>;
  readonly ownAccount: OwnAccount;
  readonly auditTrail: Pick<AuditTrail, "list">;
  readonly clients: Pick<Clients, "find">;
  readonly users: Pick<Users, "find">;
  readonly memberships: Memberships;
  readonly catalogue: Pick<Catalogue, "current">;
  readonly connectedApps: ConnectedApps;
  readonly launches: Launches;
  readonly sessionDirectory: Pick<SessionDirectory, "list" | "endOwn" | "endOthers">;
  readonly cookies: Cookies;
  readonly browserStates: BrowserStates;
  readonly csrf: Csrf;
  readonly visits: Visits;
  /** Makes or reads the files of the console, which takes a while. */
  readonly consolePage: () => Promise<readonly PageFile[]>;
  /** The headers of the console's document; with a frame for this origin and no other, where an app is opened. */
  readonly consoleHeaders: SecurityHeaders["console"];
  /** The headers of the document that others have in a frame. */
  readonly framedHeaders: SecurityHeaders["framed"];
  readonly pages: PageReplies;
  readonly hashing: Pick<Hashing, "keyed" | "sha256">;
  readonly logger: Logger;
  readonly counts: Counts;
  readonly entropy: Pick<Entropy, "secret">;
  readonly clock: Clock;
}
