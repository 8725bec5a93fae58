import type { Grantway } from "@grantway/client";
import type { Live } from "../live.ts";
import type { Notices } from "../notices.ts";
import type { Place } from "../place.ts";
import type { Sessions } from "../sessions.ts";
import type { SignIns } from "../sign-ins.ts";
import type { ViewSources, Views } from "../views.ts";

/** What the routes of the API work with. */
export interface ApiContext {
  readonly grantway: Grantway;
  readonly place: Place;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly live: Live;
  readonly notices: Notices;
  readonly views: Views;
  readonly redirectUri: ViewSources["redirectUri"];
  /** Whether a `Host` header names a listener for callbacks. */
  readonly knowsHost: (host: string) => boolean;
  readonly now: () => number;
}
