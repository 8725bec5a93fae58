import type { Grant } from "../grant.ts";

/*
 * What is known of an installed app that somebody wants to open inside of our own pages. Whether it may be opened, the row decides
 * that is there now: nothing is remembered of earlier launches, so an uninstallation ends the next one (promises 3 and 5).
 */

/** Who is shown above the frame. */
export interface LaunchedApp {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** The name of the organisation that publishes it. */
  readonly publisher: string;
  /** Verified by DNS; absent while nobody confirmed who runs the app. */
  readonly domain?: string;
}

/** The organisation in whose name it is opened. */
export interface LaunchedIn {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What stands in the way. */
export type LaunchRefusal =
  | "uninstalled"
  /** The app, its client or the installation. */
  | "suspended"
  /** The organisation is suspended, or about to be deleted. */
  | "organisation-closed"
  /** It has no page for our dashboard. */
  | "no-frame";

/** What there is for one person at one installation. */
export interface LaunchPlace {
  readonly installation: string;
  /** Grows when it is installed again: what was launched before is not launched by it. */
  readonly generation: number;
  readonly app: LaunchedApp;
  /** Absent where a person installed it for themselves. */
  readonly organisation?: LaunchedIn;
  /** The strongest of those who suspended it; present with `suspended` alone, and not always then. */
  readonly suspendedBy?: "platform" | "publisher" | "organisation" | "person";
  /** Absent where nothing stands in the way; then the following are there. */
  readonly refused?: LaunchRefusal;
  /** The client that the app is known by there: for a sandbox the test client, else the live one (promise 16). */
  readonly clientId?: string;
  /** As the version says it that is in use. Somebody else's text. */
  readonly url?: string;
  /** Whether this person may see the app as its developers do: their role at its publisher has `apps:read`. */
  readonly isDeveloper: boolean;
  /** Where the app starts its own authorization; absent where it named none. Somebody else's text. */
  readonly setupUrl?: string;
  /** The active grant of this person to that client in this installation. */
  readonly grant?: Grant;
}

/** The same app at another place. */
export interface SamePlace {
  readonly installation: string;
  /** Absent where the person installed it for themselves. */
  readonly organisation?: LaunchedIn;
}

/** Installed apps, as they are opened. */
export interface LaunchPlaces {
  /** Where else this person can open the app of this installation, by the organisations' names; a hundred at most. */
  elsewhere(installation: string, person: string): Promise<readonly SamePlace[]>;
  /**
   * `undefined` where there is no such installation, and for somebody who is neither the person it is of nor in its organisation:
   * whoever left is told as little as a stranger.
   */
  find(installation: string, person: string): Promise<LaunchPlace | undefined>;
}
