import type { Scope } from "@grantway/protocol";

/*
 * The words of the consent page as data. The page renders from this and from nothing else, and the receipt keeps the
 * hash of it, so that a receipt names the exact text a person read (domain promise 8).
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
  /** Whether the app may renew its access when the person is away. */
  readonly lasting: boolean;
}

/** A web host, or an app on the person's own device, which has none. */
export type Destination =
  | { readonly kind: "web"; readonly host: string }
  | { readonly kind: "device"; readonly scheme?: string };

/** One right, as a person reads it. */
export interface Right {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly highRisk: boolean;
}

/** A heading with what stands under it. */
export interface RightGroup {
  readonly heading: string;
  readonly rights: readonly Right[];
}

/** Everything the consent page says about this app. */
export interface ConsentText {
  readonly title: string;
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
}

/** Says what is asked. */
export function consentText(subject: ConsentSubject): ConsentText {
  const { client, asked, kept, destination } = subject;
  const upgrade = kept.length > 0;
  const place = describePlace(destination);
  return {
    title: upgrade
      ? `${client.name} asks for ${asked.length} new ${asked.length === 1 ? "right" : "rights"}`
      : `${client.name} asks for access to your account`,
    appName: client.name,
    place: place.at,
    destination: place.to,
    unconfirmed: client.firstParty ? undefined : "We have not confirmed who runs this app.",
    groups: groupRights(asked),
    never: {
      heading: "Will not be able to",
      rights: ["See or change your password", "Do anything that is not listed here"].map(statement),
    },
    kept: upgrade ? { heading: `Already allowed (${kept.length})`, rights: byRisk(kept) } : undefined,
    actsAs: "Acts as you, and never does more than you can do yourself.",
    duration: duration(subject),
    no: upgrade ? "Keep current access" : "Cancel",
    yes: upgrade ? `Allow ${asked.length} new` : "Allow",
  };
}

/** The text in reading order, one line each: what a receipt's hash is made of. */
export function plainConsentText(text: ConsentText): string {
  const groups = [...text.groups, text.never, ...(text.kept === undefined ? [] : [text.kept])];
  return [
    text.title,
    text.place,
    text.appName,
    ...(text.unconfirmed === undefined ? [] : [text.unconfirmed]),
    ...groups.map(({ heading, rights }) => [heading].concat(rights.map(plainRight)).join("\n")),
    text.actsAs,
    ...(text.duration === undefined ? [] : [text.duration]),
    `After you choose, you go to ${text.destination}.`,
    text.no,
    text.yes,
  ].join("\n");
}

/** The words at the beginning of a line and within one. */
function describePlace(destination: Destination): { readonly at: string; readonly to: string } {
  if (destination.kind === "web") return { at: destination.host, to: destination.host };
  const scheme = destination.scheme === undefined ? "" : ` (${destination.scheme})`;
  return { at: `An app on this device${scheme}`, to: `an app on this device${scheme}` };
}

function duration({ asked, lasting }: ConsentSubject): string | undefined {
  if (asked.some(({ key }) => key === "offline_access")) return undefined;
  return lasting ? "Keeps its access while you are away." : "Loses its access soon after you stop using it.";
}

function plainRight({ title, detail, highRisk }: Right): string {
  return [...(highRisk ? ["High risk"] : []), title, ...(detail === undefined ? [] : [detail])].join(" | ");
}

/** How titles of rights that only look begin. Any other title is taken for a change, which is the careful mistake. */
const looking = /^(?:see|read|view|know|list|look|find|check|download)\b/i;

function groupRights(asked: readonly Scope[]): readonly RightGroup[] {
  const lasting = asked.filter(({ key }) => key === "offline_access");
  const rights = asked.filter(({ key }) => key !== "offline_access");
  return [
    { heading: "Can see", rights: byRisk(rights.filter(({ title }) => looking.test(title))) },
    { heading: "Can change", rights: byRisk(rights.filter(({ title }) => !looking.test(title))) },
    { heading: "How long", rights: byRisk(lasting) },
  ].filter((group) => group.rights.length > 0);
}

const order = { high: 0, medium: 1, low: 2 } as const;

/** High risk first; the order of the request within one risk. */
function byRisk(scopes: readonly Scope[]): readonly Right[] {
  return [...scopes]
    .sort((a, b) => order[a.risk] - order[b.risk])
    .map(({ title, detail, risk }) => ({ title, detail, highRisk: risk === "high" }));
}

function statement(title: string): Right {
  return { title, highRisk: false };
}
