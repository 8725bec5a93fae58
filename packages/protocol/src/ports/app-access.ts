import type { FreshConsent } from "../brand.ts";
import type { Grant } from "../grant.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";
import type { KeptParameters } from "../request/parameters.ts";
import type { ConsentReceipt } from "./grants.ts";

/*
 * What the authorization endpoint asks the platform. A client that belongs to an app is never allowed by itself: it is
 * allowed at a place, where the app is installed or becomes so by the yes. What may be installed where, and by whom, the platform
 * decides; the endpoint knows questions and answers.
 */

/** Of what somebody writes to administrators about an app, and these to them. Characters. */
export const longestNote = 1_000;

/** Where an app is used: in an organisation, or by a person for themselves. */
export type Place =
  | { readonly organisation: string; readonly person?: undefined }
  | { readonly person: string; readonly organisation?: undefined };

/** What somebody can answer at one place now. */
export type PlaceAnswer =
  /** A yes installs the app, or installs it again. */
  | { readonly may: "install" }
  /** It is installed with everything that is asked: a yes is for this person's own access alone. */
  | { readonly may: "use" }
  /** It is installed with less: a yes adds what is new for the whole place. */
  | { readonly may: "widen" }
  /**
   * A yes becomes a request to those who decide there: a consent policy says so, whose sentence is called `policy`, or what has to
   * be given is beyond this person's rights.
   */
  | { readonly may: "request"; readonly because: "policy" | "rights"; readonly policy?: string }
  /** There is such a request of this person already. */
  | { readonly may: "wait"; readonly request: string }
  /** `policy`: the name of the sentence that says so, where a policy does. */
  | { readonly may: "nothing"; readonly because: PlaceRefusal; readonly policy?: string };

/** Why a place is shown and cannot be chosen. */
export type PlaceRefusal =
  /** A consent policy says no. */
  | "policy"
  /** The app or its installation there is suspended. */
  | "suspended"
  /** The organisation is suspended, or about to be deleted. */
  | "organisation-closed"
  /** A test client touches no live organisation, and a live client no sandbox (promise 16). */
  | "environment"
  /** The app is private, or does not install there. */
  | "not-offered";

/** One place, for one person. */
export interface OfferedPlace {
  readonly place: Place;
  /** Of the organisation or the person. */
  readonly name: string;
  /** Of the organisation, in addresses. */
  readonly slug?: string;
  readonly kind: "live" | "sandbox" | "person";
  readonly answer: PlaceAnswer;
  /** When it was first installed there. */
  readonly installedAt?: Instant;
  /** Of what is asked: what the installation there has already. */
  readonly granted: readonly string[];
  /**
   * Of what is asked: what somebody declined there or took away again. Who goes on without it is not asked about it each time; a
   * yes of who may widen adds it all the same.
   */
  readonly declined: readonly string[];
  /** Of what is asked: what this person may not give there, because they do not hold it themselves (promise 2). */
  readonly beyond: readonly string[];
  /**
   * Of what is asked: what this person's own grant there can hold. The app's own rights are another matter: an app that acts only
   * as itself is told by this grant who stands before it, and no more.
   */
  readonly own: readonly string[];
  /** The active grant of this person to this client there. */
  readonly grant?: Grant;
}

/** A scope of the app's version, as its manifest asks for it. */
export interface OfferedScope {
  readonly scope: string;
  readonly purpose: string;
  readonly optional: boolean;
}

/** What a person is asked about a client that belongs to an app. */
export interface AppOffer {
  readonly app: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly publisher: string;
    /** Verified by DNS; absent while nobody confirmed who runs the app. */
    readonly domain?: string;
    readonly createdAt: Instant;
    readonly installations: number;
    /** Whether it has a logo that we serve. */
    readonly logo: boolean;
  };
  readonly version: number;
  readonly manifestHash: string;
  /** Of what is asked: what the version asks for. Nothing else is given, whatever the client sends. */
  readonly scopes: readonly OfferedScope[];
  readonly actsAs: readonly ("app" | "person")[];
  /** Where it goes on after an installation. */
  readonly afterInstall: "directory" | "app";
  /** Those where something can be done first. Empty for who belongs to no organisation where the app installs only there. */
  readonly places: readonly OfferedPlace[];
}

/** A yes, at a place. */
export interface AppYes {
  readonly place: Place;
  /** To exactly these scopes, of this client, by this person. */
  readonly consent: FreshConsent;
  readonly receipt: ConsentReceipt;
  /** The version that was shown. */
  readonly version: number;
  /** Used for what is not there yet. */
  readonly newIds: {
    readonly installation: string;
    /** Of this person inside the installation, and of the app as itself. */
    readonly grant: string;
    readonly ownGrant: string;
    readonly request: string;
  };
  readonly by: Attribution;
  /** A yes that what is there covers since this moment is the same one again: answered without a write. */
  readonly sameSince?: Instant;
}

/** What came of a yes. */
export type AppAnswer =
  /** The grant of this person inside the installation, and what of the scopes it really holds. */
  | { readonly outcome: "allowed"; readonly installation: string; readonly grant: Grant }
  /** It waits for an administrator. */
  | { readonly outcome: "requested"; readonly request: string }
  /** It is not as it was shown: another version, another role, a policy. To be asked again. */
  | { readonly outcome: "changed" };

/** Apps, as the authorization endpoint meets them. */
export interface AppAccess {
  /** `undefined` for a client that belongs to no app: then people are asked as ever. */
  offer(asked: {
    readonly clientId: string;
    readonly userId: string;
    readonly scopes: readonly string[];
    readonly at: Instant;
  }): Promise<AppOffer | undefined>;
  /**
   * Writes the yes in one transaction with its receipt, audit records and events, or says that things are no longer as shown.
   * Who may do what is looked at inside of it: two administrators, an uninstallation or a lost membership beside it leave one of
   * the states that would come of one after the other.
   */
  allow(yes: AppYes): Promise<AppAnswer>;
  /**
   * Writes the yes as a request to those who decide at the place.
   *
   * @param request.parameters - of the authorization request, which go on when it is approved, `state` included (promise 12).
   */
  request(
    request: AppYes & {
      readonly note: string;
      readonly parameters: KeptParameters;
    },
  ): Promise<AppAnswer>;
}
