import type { Api, AskingDevice, Client, ClientPages, Scope } from "@grantway/protocol";
import type { Sentence } from "./sentence.ts";
import {
  bySource,
  groupRights,
  type Right,
  type RightGroup,
  type RightSource,
  rightsTeller,
} from "../rights/rights-text.ts";
import type { PageWords } from "../words/page-words.ts";
import { type OwnPages, ownPages, plainPages } from "./own-pages.ts";
import { afterwardsText, type DeviceText, deviceText, plainDevice } from "./device-text.ts";
import { describePlace, type Destination } from "./destination.ts";

/*
 * The words of the consent page as data. The page renders from this and from nothing else, and the receipt keeps the
 * hash of it, so that a receipt names the exact text a person read.
 */

/** What the person is asked. */
export interface ConsentSubject {
  readonly client: Pick<Client, "name" | "firstParty" | "verified">;
  /** Host of the address by which a client is known that nobody registered. */
  readonly knownAt?: string;
  /** Where the person goes afterwards, whatever they choose; absent for a device, which comes for the answer. */
  readonly destination?: Destination;
  /** Pages the app says are its own. */
  readonly pages?: ClientPages;
  /** What is known of the device that asks, where it is one. */
  readonly device?: AskingDevice;
  /** Scopes that need an answer. */
  readonly asked: readonly Scope[];
  /** Scopes this person allowed this app before. */
  readonly kept: readonly Scope[];
  /** To name whose rights these are: two APIs may have scopes of one title. */
  readonly apis: readonly Api[];
  /** Whether all of `asked` was allowed before too, and is asked again because any program could have sent the request. */
  readonly again: boolean;
  /** Whether the app may renew its access when the person is away. */
  readonly lasting: boolean;
}

/** Everything the consent page says about this app. */
export interface ConsentText {
  readonly title: string;
  /** Whether the person only confirms what they allowed before. */
  readonly again: boolean;
  readonly appName: string;
  /** What stands above the app's name, being harder to make up: where it is known, or where its answer goes; absent for a device. */
  readonly place: string | undefined;
  /** Where the device asks from, with what to look out for. */
  readonly device: DeviceText | undefined;
  /** Where the person goes after the answer, as a sentence. */
  readonly afterwards: Sentence;
  readonly unconfirmed: string | undefined;
  /** How the app is known that nobody registered, in sentences. */
  readonly known: readonly string[];
  /** The pages it says are its own, each with where it is; absent where it says none. */
  readonly ownPages: OwnPages | undefined;
  readonly groups: readonly RightGroup[];
  readonly never: RightGroup;
  readonly kept: RightGroup | undefined;
  readonly actsAs: string;
  /** Absent where a right says it. */
  readonly duration: string | undefined;
  readonly no: string;
  readonly yes: string;
  /** That this is no decision for ever, with the name of the page where it is taken back. */
  readonly removal: Sentence;
}

/** Says what is asked, in the language of the words. */
export function consentText(subject: ConsentSubject, words: PageWords): ConsentText {
  const { client, asked, kept, destination, device, apis, knownAt } = subject;
  const { consent: say } = words;
  const teller = rightsTeller([...asked, ...kept], apis, words);
  const upgrade = kept.length > 0;
  const where = destination && describePlace(destination, words);
  return {
    title: titleOf(subject, words),
    again: subject.again,
    appName: client.name,
    place: knownAt ?? where?.at,
    device: device && deviceText(device, words),
    afterwards: afterwardsText(where?.to, words),
    unconfirmed: unconfirmed(subject, say),
    known: knownText(subject, say),
    ownPages: subject.pages && ownPages(subject.pages, say),
    groups: groupRights(asked, teller),
    never: {
      heading: say("never"),
      sources: [{ rights: [say("neverPassword"), say("neverElse")].map(statement) }],
    },
    kept: upgrade
      ? { heading: say("kept", { count: kept.length }), sources: bySource(kept, teller) }
      : undefined,
    actsAs: say("actsAsYou"),
    duration: duration(subject, say),
    no: device === undefined ? say(upgrade ? "keep" : "cancel") : words.device("deny"),
    yes: yesOf(subject, say),
    removal: { plain: say("removal"), marked: (a) => say.rich("removal", { a }) },
  };
}

type Say = PageWords["consent"];

function titleOf(
  { client: { name: app }, asked, kept, device, again }: ConsentSubject,
  { consent: say, device: sayOfDevice }: PageWords,
): string {
  if (device !== undefined) return sayOfDevice("asks", { app });
  if (again) return say("continueTo", { app });
  return kept.length === 0 ? say("asks", { app }) : say("asksMore", { app, count: asked.length });
}

function yesOf({ asked, kept, device, again }: ConsentSubject, say: Say): string {
  if (device !== undefined) return say("allow");
  if (again) return say("continue");
  return kept.length > 0 ? say("allowMore", { count: asked.length }) : say("allow");
}

function unconfirmed(subject: ConsentSubject, say: Say): string | undefined {
  const { client, device, again, destination, knownAt } = subject;
  // On the web nobody else can ask in its name, but its address may be somebody else's by now.
  const isElsewhere = knownAt !== undefined && destination?.kind === "web";
  const before = again && device === undefined && !isElsewhere ? [say("allowedBefore")] : [];
  if (!client.verified) return [...before, say("unverified")].join(" ");
  return before[0] ?? (client.firstParty ? undefined : say("unconfirmed"));
}

/** What there is to know of an app that nobody registered: its address, and that an answer on a device reaches whoever asks there. */
function knownText({ knownAt, destination }: ConsentSubject, say: Say): readonly string[] {
  if (knownAt === undefined) return [];
  return [say("knownAs", { host: knownAt }), ...(destination?.kind === "device" ? [say("anyProgram")] : [])];
}

/**
 * The text in reading order, one line each, and with each right the scope it is: what a receipt's hash is made of. Two
 * questions that read alike but give something else have two hashes.
 */
export function plainConsentText(text: ConsentText): string {
  const groups = [...text.groups, text.never, ...(text.kept === undefined ? [] : [text.kept])];
  return [
    text.title,
    ...(text.place === undefined ? [] : [text.place]),
    text.appName,
    ...plainDevice(text.device),
    ...text.known,
    ...(text.unconfirmed === undefined ? [] : [text.unconfirmed]),
    ...plainPages(text.ownPages),
    ...groups.flatMap(plainGroup),
    text.actsAs,
    ...(text.duration === undefined ? [] : [text.duration]),
    text.afterwards.plain,
    text.no,
    text.yes,
    text.removal.plain,
  ].join("\n");
}

function duration({ asked, lasting }: ConsentSubject, say: Say): string | undefined {
  if (asked.some(({ key }) => key === "offline_access")) return undefined;
  return say(lasting ? "lasting" : "passing");
}

/** A heading with its rights, one line each. */
export function plainGroup({ heading, sources }: RightGroup): readonly string[] {
  return [heading].concat(sources.flatMap(plainSource));
}

function plainSource({ name, rights }: RightSource): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...rights.map(plainRight)];
}

function plainRight({ title, detail, purpose, highRisk, scope }: Right): string {
  return [highRisk, title, detail, purpose, scope].filter((word) => word !== undefined).join(" | ");
}

function statement(title: string): Right {
  return { title };
}
