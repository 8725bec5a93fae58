import {
  type ConsentQuestion,
  type InstallQuestion,
  longestNote,
  type OfferedPlace,
  type Scope,
} from "@grantway/protocol";
import { plainGroup } from "../consent/consent-text.ts";
import { describeDestination, describePlace } from "../consent/destination.ts";
import { afterwardsText, type DeviceText, deviceText, plainDevice } from "../consent/device-text.ts";
import type { Sentence } from "../consent/sentence.ts";
import {
  groupRights,
  type RightGroup,
  type RightSource,
  rightsTeller,
  bySource,
} from "../rights/rights-text.ts";
import type { PageWords } from "../words/page-words.ts";
import { type PlaceRow, placeRows } from "./place-rows.ts";

/*
 * The words of the page that installs an app, as data: the page renders from this and from nothing else, and the receipt keeps the
 * hash of it. What the publisher says is quoted as theirs.
 */

/** A question about an app. */
export type AskedToInstall = ConsentQuestion & { readonly install: InstallQuestion };

/** Everything the page says. */
export interface InstallText {
  readonly title: string;
  /** Of the publisher where it was confirmed, which is harder to make up than a name. */
  readonly domain: string | undefined;
  readonly appName: string;
  readonly publisher: string;
  /** Whether we know who runs it, as a sentence. */
  readonly standing: { readonly confirmed: boolean; readonly text: string };
  readonly known: string;
  readonly places: readonly PlaceRow[];
  /** For whom there is no place at all. */
  readonly noOrganisation: string | undefined;
  /** Under headings, what has to be given. */
  readonly groups: readonly RightGroup[];
  readonly optional: RightGroup | undefined;
  readonly beyond: string | undefined;
  readonly never: RightGroup;
  readonly kept: RightGroup | undefined;
  /** For whom it acts, how long, and where the person goes. */
  readonly actsAs: readonly string[];
  readonly afterwards: Sentence;
  /** Where the device asks from that asks, where it is one. */
  readonly device: DeviceText | undefined;
  readonly note: { readonly label: string; readonly hint: string } | undefined;
  readonly no: { readonly label: string; readonly keeps: boolean };
  /** Absent where nothing can be answered. */
  readonly yes: string | undefined;
  readonly removal: Sentence;
  /** Where the link to a report of the app leads, in its words. */
  readonly report: string;
}

/** Says what is asked, in the language of the words. */
export function installText(question: AskedToInstall, words: PageWords): InstallText {
  const { install, asked, kept, apis, destination, device } = question;
  const { offer, chosen } = install;
  const { install: say, consent } = words;
  const teller = rightsTeller([...asked, ...kept], apis, words);
  const place = destination && describePlace(describeDestination(destination), words).to;
  const isOptional = ({ key }: Scope) => install.optional.has(key);
  const quoted = (source: RightSource) => withPurposes(source, install, words);
  const optional = bySource(asked.filter(isOptional), teller).map(quoted);
  const open = install.offer.places.filter(({ answer }) => answer.may !== "nothing");
  const { domain, name, publisher } = offer.app;
  const keeps = kept.length > 0 && chosen?.grant !== undefined;
  return {
    title: titleOf(question, words),
    domain,
    appName: name,
    publisher: say("publisher", { publisher }),
    standing:
      domain === undefined
        ? { confirmed: false, text: consent("unconfirmed") }
        : { confirmed: true, text: say("confirmed", { domain }) },
    known: say("known", { day: words.formats.day(offer.app.createdAt), count: offer.app.installations }),
    places: placeRows(offer, chosen, words),
    noOrganisation: offer.places.length === 0 ? say("noOrganisation") : undefined,
    groups: groupRights(
      asked.filter((scope) => !isOptional(scope)),
      teller,
    ).map(({ heading, sources }) => ({ heading, sources: sources.map(quoted) })),
    optional: optional.length === 0 ? undefined : { heading: say("optional"), sources: optional },
    beyond: beyondText(question, words),
    never: {
      heading: consent("never"),
      sources: [{ rights: [{ title: consent("neverPassword") }, { title: consent("neverElse") }] }],
    },
    kept:
      kept.length === 0
        ? undefined
        : { heading: consent("kept", { count: kept.length }), sources: bySource(kept, teller).map(quoted) },
    actsAs: actsAs(question, words),
    device: device && deviceText(device, words),
    afterwards: afterwardsText(place, words),
    note: open.some(({ answer }) => answer.may === "request")
      ? { label: say("note"), hint: say("noteHint", { most: longestNote }) }
      : undefined,
    no: noOf(question, open.length > 0, keeps, words),
    yes: open.length === 0 ? undefined : yesOf(question, open, words),
    removal: { plain: say("removal"), marked: (a) => say.rich("removal", { a }) },
    report: words.report("link"),
  };
}

/** The text in reading order, one line each, with the place that is chosen: what a receipt's hash is made of (promise 8). */
export function plainInstallText(text: InstallText): string {
  const groups = [text.optional, text.never, text.kept].filter((group) => group !== undefined);
  return [
    text.title,
    text.domain,
    text.appName,
    text.publisher,
    text.standing.text,
    text.known,
    ...plainDevice(text.device),
    text.noOrganisation,
    ...text.places.map(({ key, name, notes, chosen }) => [key, name, ...notes, chosen].join(" | ")),
    ...[...text.groups, ...groups].flatMap(plainGroup),
    text.beyond,
    ...text.actsAs,
    text.afterwards.plain,
    text.note?.label,
    text.note?.hint,
    text.no.label,
    text.yes,
    text.removal.plain,
    text.report,
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}

/** A device is told no, and nobody goes back anywhere; a person of a device never means less by their no. */
function noOf(
  { device }: AskedToInstall,
  isOpen: boolean,
  keeps: boolean,
  { install: say, consent, device: sayOfDevice }: PageWords,
): InstallText["no"] {
  if (device !== undefined) return { label: sayOfDevice("deny"), keeps: false };
  return { label: isOpen ? consent(keeps ? "keep" : "cancel") : say("back"), keeps };
}

function titleOf(question: AskedToInstall, words: PageWords): string {
  const { install: say } = words;
  const { offer, chosen } = question.install;
  const app = offer.app.name;
  if (!offer.places.some(({ answer }) => answer.may !== "nothing")) return say("nowhere", { app });
  if (chosen === undefined) return say("asksSomewhere", { app });
  if (isSettled(question)) return say("continueIn", { app, place: chosen.name });
  return titleAt(chosen, question, words);
}

/** Whether there is nothing new to say yes to. */
function isSettled({ asked, again }: AskedToInstall): boolean {
  return again || asked.length === 0;
}

function titleAt(chosen: OfferedPlace, { install, asked, kept }: AskedToInstall, words: PageWords): string {
  const { install: say, consent } = words;
  const [app, place] = [install.offer.app.name, chosen.name];
  switch (chosen.answer.may) {
    case "nothing":
      return say("nowhere", { app });
    case "request":
    case "wait":
      return say("requestIn", { app, place });
    case "install":
      return isOwn(chosen) ? say("asksForYou", { app }) : say("asksIn", { app, place });
    case "use":
    case "widen":
      if (kept.length > 0) return say("asksMoreIn", { app, place, count: asked.length });
      return isOwn(chosen) ? consent("asks", { app }) : say("usesIn", { app, place });
  }
}

function yesOf(
  question: AskedToInstall,
  open: readonly OfferedPlace[],
  words: PageWords,
): string | undefined {
  const { chosen } = question.install;
  if (chosen === undefined) return yesSomewhere(open, words);
  return isSettled(question) ? words.consent("continue") : yesAt(chosen, question, words);
}

/** While no place is chosen, the page can say what a yes does only where it does the same everywhere. */
function yesSomewhere(open: readonly OfferedPlace[], { install: say, consent }: PageWords): string {
  const answers = new Set(open.map(({ answer }) => answer.may));
  if (answers.size > 1) return consent("allow");
  return answers.has("install") ? say("install") : answers.has("request") ? say("ask") : consent("allow");
}

function yesAt(
  chosen: OfferedPlace,
  { asked, kept }: AskedToInstall,
  { install: say, consent }: PageWords,
): string | undefined {
  switch (chosen.answer.may) {
    case "nothing":
      return undefined;
    case "request":
    case "wait":
      return say("ask");
    case "install":
      return isOwn(chosen) ? say("installForYou") : say("installIn", { place: chosen.name });
    case "use":
    case "widen":
      return kept.length > 0 ? consent("allowMore", { count: asked.length }) : consent("allow");
  }
}

function actsAs({ install: { offer, chosen }, client, asked, kept }: AskedToInstall, words: PageWords) {
  const { install: say, consent } = words;
  const itself = chosen !== undefined && isOwn(chosen) ? "actsAsItselfForYou" : "actsAsItself";
  const keys = new Set([...asked, ...kept].map(({ key }) => key));
  const lasting =
    client.grantTypes.includes("refresh_token") && (!keys.has("openid") || keys.has("offline_access"));
  return [
    ...(offer.actsAs.includes("app") ? [say(itself)] : []),
    ...(offer.actsAs.includes("person") ? [consent("actsAsYou")] : []),
    ...(keys.has("offline_access") ? [] : [consent(lasting ? "lasting" : "passing")]),
    ...(offer.afterInstall === "directory" ? [say("afterDirectory")] : []),
  ];
}

/** What may be left out and this person may not give. */
function beyondText({ install: { offer, chosen, titles } }: AskedToInstall, words: PageWords) {
  if (chosen === undefined || !["install", "widen"].includes(chosen.answer.may)) return undefined;
  const lacking = offer.scopes.filter(
    ({ scope }) => chosen.beyond.includes(scope) && !chosen.granted.includes(scope),
  );
  if (lacking.length === 0) return undefined;
  const list = lacking.map(({ scope }) => titles.get(scope) ?? scope);
  return words.install("beyond", { titles: words.formats.list(list) });
}

function withPurposes(
  source: RightSource,
  { offer, purposes }: InstallQuestion,
  { install: say }: PageWords,
) {
  const { publisher } = offer.app;
  const rights = source.rights.map((right) => {
    const purpose = purposes.get(right.key ?? "");
    return purpose === undefined || purpose === ""
      ? right
      : { ...right, purpose: say("says", { publisher, purpose }) };
  });
  return { ...source, rights };
}

function isOwn({ place }: OfferedPlace): boolean {
  return place.organisation === undefined;
}
