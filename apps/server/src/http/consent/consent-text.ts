import type { Api, Scope } from "@grantway/protocol";

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

/** A web host, or an app on the person's own device, which has none. */
export type Destination =
  | { readonly kind: "web"; readonly host: string }
  | { readonly kind: "device"; readonly scheme?: string };

/** One right, as a person reads it. */
export interface Right {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly highRisk: boolean;
  /** What a yes gives, for the receipt: key and audience of the scope. A title is for people and may be anything. */
  readonly scope?: string;
}

/** The rights of one API, or of the account here. */
export interface RightSource {
  /** Absent where it goes without saying. */
  readonly name?: string;
  readonly rights: readonly Right[];
}

/** A heading with what stands under it. */
export interface RightGroup {
  readonly heading: string;
  readonly sources: readonly RightSource[];
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
}

/** Says what is asked. */
export function consentText(subject: ConsentSubject): ConsentText {
  const { client, asked, kept, destination } = subject;
  const nameOf = sourceNames(subject);
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

function plainSource({ name, rights }: RightSource): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...rights.map(plainRight)];
}

function plainRight({ title, detail, highRisk, scope }: Right): string {
  const words = [highRisk ? "High risk" : undefined, title, detail, scope];
  return words.filter((word) => word !== undefined).join(" | ");
}

/** Tells whose right a scope is. */
type SourceName = (scope: Scope) => string;

/** By the API's name, and by its audience too where this page has another API of the same name. */
function sourceNames({ asked, kept, apis }: ConsentSubject): SourceName {
  const audiences = new Set([...asked, ...kept].map(({ audience }) => audience));
  const here = apis.filter(({ audience }) => audiences.has(audience));
  return ({ audience }) => {
    if (audience === undefined) return "Your account";
    const name = here.find((api) => api.audience === audience)?.name ?? audience;
    return here.filter((api) => api.name === name).length > 1 ? `${name} (${audience})` : name;
  };
}

function groupRights(asked: readonly Scope[], nameOf: SourceName): readonly RightGroup[] {
  const lasting = asked.filter(({ key }) => key === "offline_access");
  const rights = asked.filter(({ key }) => key !== "offline_access");
  return [
    { heading: "Can see", sources: bySource(rights.filter(onlyLooks), nameOf) },
    {
      heading: "Can change",
      sources: bySource(
        rights.filter((scope) => !onlyLooks(scope)),
        nameOf,
      ),
    },
    { heading: "How long", sources: lasting.map((scope) => ({ rights: [toRight(scope)] })) },
  ].filter((group) => group.sources.length > 0);
}

const order = { high: 0, medium: 1, low: 2 } as const;

/** Together what is of one API; high risk first, then the order of the request. */
function bySource(scopes: readonly Scope[], nameOf: SourceName): readonly RightSource[] {
  const sorted = scopes.toSorted((a, b) => order[a.risk] - order[b.risk]);
  const grouped = Map.groupBy(sorted, nameOf);
  return [...grouped].map(([name, own]) => ({ name, rights: own.map(toRight) }));
}

function onlyLooks({ access }: Scope): boolean {
  return access === "see";
}

function toRight({ key, audience, title, detail, risk }: Scope): Right {
  const scope = audience === undefined ? key : `${key} of ${audience}`;
  return { title, detail, highRisk: risk === "high", scope };
}

function statement(title: string): Right {
  return { title, highRisk: false };
}
