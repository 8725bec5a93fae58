import { parseAbsoluteUri } from "../absolute-uri.ts";
import type { SignedInUser } from "../brand.ts";
import type { Instant } from "../instant.ts";
import type { Clients } from "../ports/clients.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type {
  LaunchedApp,
  LaunchedIn,
  LaunchPlace,
  LaunchPlaces,
  LaunchRefusal,
  SamePlace,
} from "../ports/launch-places.ts";
import type { Signer } from "../ports/signer.ts";
import type { Subjects } from "../ports/subjects.ts";
import { epochOf } from "../tokens/epoch.ts";
import { launchLifetime, type Look, signLaunch } from "./launch-token.ts";

/*
 * An installed app is opened in a frame of our own pages. What leads into the frame is its address and nothing else; who opened it
 * and where, a token tells that reaches the app through a channel to exactly its origin (promise 13). Nothing is written: each
 * launch looks at the rows as they are, and lives a minute.
 */

/** An installed app, for the page that opens it. */
export interface Opening {
  readonly installation: string;
  readonly app: LaunchedApp;
  /** Whether the person is one of its developers, who are told more when something does not work. */
  readonly isDeveloper: boolean;
  readonly organisation?: LaunchedIn;
  readonly suspendedBy?: NonNullable<LaunchPlace["suspendedBy"]>;
  /** What stands in the way; `unsafe-address` for one that no frame of ours may hold. Absent where nothing does. */
  readonly refused?: LaunchRefusal | "unsafe-address";
  /** Where the frame goes; present where nothing stands in the way. */
  readonly frame?: { readonly url: string; readonly origin: string };
  /** Where the person can give the app more; of the web alone. */
  readonly setupUrl?: string;
}

/** One launch, and the token that tells the app of it. */
export interface Launched extends Opening {
  readonly launch?: { readonly token: string; readonly expiresAt: Instant };
}

/** Opens installed apps. */
export interface Launches {
  /** What there is to open; `undefined` for a stranger to the installation. */
  look(installation: string, person: string): Promise<Opening | undefined>;
  /** Where else this person can open the same app. */
  elsewhere(installation: string, person: string): Promise<readonly SamePlace[]>;
  /** The same with a token, where nothing stands in the way. */
  launch(installation: string, user: SignedInUser, look: Look): Promise<Launched | undefined>;
}

/** What launches need. */
export interface LaunchDependencies {
  readonly issuer: string;
  readonly launchPlaces: LaunchPlaces;
  readonly clients: Clients;
  readonly subjects: Subjects;
  readonly signer: Pick<Signer, "sign">;
  readonly entropy: Pick<Entropy, "id">;
  readonly clock: Clock;
}

/** {@link Launches} of this issuer. */
export function createLaunches(dependencies: LaunchDependencies): Launches {
  const { issuer, launchPlaces, clients, subjects, signer, entropy, clock } = dependencies;
  const origin = parseAbsoluteUri(issuer)?.origin ?? issuer;

  async function sign(place: LaunchPlace, user: SignedInUser, look: Look): Promise<Launched["launch"]> {
    const { clientId = "", installation, generation, organisation } = place;
    const [client, subject] = await Promise.all([clients.find(clientId), subjects.find(user.userId)]);
    if (client === undefined || subject === undefined) return undefined;
    const at = clock();
    const epoch = epochOf(client, subject, { epoch: 0 });
    const launch = { id: entropy.id(), clientId, installation, generation, epoch };
    const token = await signLaunch({ issuer, origin, signer }, launch, { user, look, organisation, at });
    return { token, expiresAt: at + launchLifetime };
  }

  return {
    async look(installation, person) {
      const place = await launchPlaces.find(installation, person);
      return place && openingOf(place, origin);
    },
    elsewhere: (installation, person) => launchPlaces.elsewhere(installation, person),
    async launch(installation, user, look) {
      const place = await launchPlaces.find(installation, user.userId);
      if (place === undefined) return undefined;
      const opening = openingOf(place, origin);
      if (opening.frame === undefined) return opening;
      const launch = await sign(place, user, look);
      return launch && { ...opening, launch };
    },
  };
}

function openingOf(place: LaunchPlace, own: string): Opening {
  const {
    installation,
    app,
    isDeveloper,
    organisation,
    suspendedBy,
    refused,
    url = "",
    setupUrl = "",
  } = place;
  const told = {
    installation,
    app,
    isDeveloper,
    ...(organisation === undefined ? {} : { organisation }),
    ...(suspendedBy === undefined ? {} : { suspendedBy }),
  };
  if (refused !== undefined) return { ...told, refused };
  const origin = frameOrigin(url, own);
  if (origin === undefined) return { ...told, refused: "unsafe-address" };
  const isSafe = frameOrigin(setupUrl, own) !== undefined;
  return { ...told, frame: { url, origin }, ...(isSafe ? { setupUrl } : {}) };
}

const thisMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The origin of an address that a frame of ours may hold; `undefined` for one that it may not. A page of our own origin in the
 * frame could reach into ours, and one that came in plain text could be anybody's.
 */
export function frameOrigin(url: string, own: string): string | undefined {
  const parsed = parseAbsoluteUri(url);
  if (parsed === undefined || parsed.username !== "" || parsed.password !== "") return undefined;
  const { protocol, hostname, origin } = parsed;
  const isKept = protocol === "https:" || (protocol === "http:" && thisMachine.has(hostname));
  // A policy is a list with blanks and semicolons, and a host may hold neither; browsers see to that, this makes sure.
  return isKept && origin !== own && /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : undefined;
}
