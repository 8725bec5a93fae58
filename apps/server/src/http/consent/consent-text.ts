import type { Api, Scope } from "@grantway/protocol";
import {
  bySource,
  groupRights,
  sourceNames,
  type Right,
  type RightGroup,
  type RightSource,
} from "../rights/rights-text.ts";
import { describePlace, type Destination } from "./destination.ts";

/*
 * The words of the consent page as data. The page renders from this and from nothing else, and the receipt keeps the
 * hash of it, so that a receipt names the exact text a person read.
 */

/** What the person is asked. */
export interface ConsentSubject {
  readonly client: { readonly name: string; readonly firstParty: boolean };
  /** Where the person goes afterwards, whatever they choose. */
  readonly destination: Destination;
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
  /** What stands above the app's name, being harder to make up. */
  readonly place: string;
  readonly destination: string;
  readonly unconfirmed: string | undefined;
  readonly groups: readonly RightGroup[];
  readonly never: RightGroup;
  readonly kept: RightGroup | undefined;
  readonly actsAs: string;
  /** Absent where a right says it. */
  readonly duration: string | undefined;
  readonly no: string;
  readonly yes: string;
  /** That this is no decision for ever: words that end in the name of the page where it is taken back. */
  readonly removal: { readonly words: string; readonly page: string };
}

/** Says what is asked. */
export function consentText(subject: ConsentSubject): ConsentText {
  const { client, asked, kept, destination, apis } = subject;
  const nameOf = sourceNames([...asked, ...kept], apis);
  const upgrade = kept.length > 0;
  const place = describePlace(destination);
  return {
    title: titleOf(subject),
    again: subject.again,
    appName: client.name,
    place: place.at,
    destination: place.to,
    unconfirmed: unconfirmed(subject),
    groups: groupRights(asked, nameOf),
    never: {
      heading: "Will not be able to",
      sources: [
        { rights: ["See or change your password", "Do anything that is not listed here"].map(statement) },
      ],
    },
    kept: upgrade
      ? { heading: `Already allowed (${kept.length})`, sources: bySource(kept, nameOf) }
      : undefined,
    actsAs: "Acts as you, and never does more than you can do yourself.",
    duration: duration(subject),
    no: upgrade ? "Keep current access" : "Cancel",
    yes: yesOf(subject),
    removal: { words: "You can take this back at any time under", page: "Connected apps" },
  };
}

function titleOf({ client: { name }, asked, kept, again }: ConsentSubject): string {
  if (again) return `Continue to ${name}?`;
  if (kept.length === 0) return `${name} asks for access to your account`;
  return `${name} asks for ${asked.length} new ${asked.length === 1 ? "right" : "rights"}`;
}

function yesOf({ asked, kept, again }: ConsentSubject): string {
  if (again) return "Continue";
  return kept.length > 0 ? `Allow ${asked.length} new` : "Allow";
}

function unconfirmed({ client, again }: ConsentSubject): string | undefined {
  if (again) {
    return "You allowed this before. Another program on your device could ask in its name: continue only if you just started it.";
  }
  return client.firstParty ? undefined : "We have not confirmed who runs this app.";
}

/**
 * The text in reading order, one line each, and with each right the scope it is: what a receipt's hash is made of. Two
 * questions that read alike but give something else have two hashes.
 */
export function plainConsentText(text: ConsentText): string {
  const groups = [...text.groups, text.never, ...(text.kept === undefined ? [] : [text.kept])];
  return [
    text.title,
    text.place,
    text.appName,
    ...(text.unconfirmed === undefined ? [] : [text.unconfirmed]),
    ...groups.flatMap(({ heading, sources }) => [heading].concat(sources.flatMap(plainSource))),
    text.actsAs,
    ...(text.duration === undefined ? [] : [text.duration]),
    `After you choose, you go to ${text.destination}.`,
    text.no,
    text.yes,
    `${text.removal.words} ${text.removal.page}.`,
  ].join("\n");
}

function duration({ asked, lasting }: ConsentSubject): string | undefined {
  if (asked.some(({ key }) => key === "offline_access")) return undefined;
  return lasting ? "Keeps its access while you are away." : "Loses its access soon after you stop using it.";
}

function plainSource({ name, rights }: RightSource): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...rights.map(plainRight)];
}

function plainRight({ title, detail, highRisk, scope }: Right): string {
  const words = [highRisk ? "High risk" : undefined, title, detail, scope];
  return words.filter((word) => word !== undefined).join(" | ");
}

function statement(title: string): Right {
  return { title, highRisk: false };
}
