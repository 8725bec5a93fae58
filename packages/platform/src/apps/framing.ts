/*
 * What the headers of a page say about who may have it in a frame. A policy that names `frame-ancestors` decides alone; without one
 * `X-Frame-Options` does, and without either everybody may.
 */

/** What was found, by words that stay. */
export type FramingFinding =
  /** Nothing says anything: every page on the web may frame it, which lets others dress it up as theirs. */
  | "open-to-all"
  | "allowed"
  /** `frame-ancestors 'none'`. */
  | "policy-allows-nobody"
  /** It names others, and not our dashboard. */
  | "policy-allows-others"
  | "options-deny"
  | "options-same-origin";

/** What a page's headers come to. */
export interface Framing {
  readonly allows: boolean;
  readonly finding: FramingFinding;
  /** The header that decided, as it was sent; empty where there is none. */
  readonly header: string;
}

/**
 * Whether a page of another origin may stand in a frame of our dashboard.
 *
 * @param headers - by lower-case name; of several with one name all, separated by commas.
 * @param dashboard - our origin.
 * @see {@link https://www.w3.org/TR/CSP3/#directive-frame-ancestors | Content Security Policy Level 3 §6.4.2}
 * @see {@link https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header | HTML §7.4.6}
 */
export function framingOf(headers: ReadonlyMap<string, string>, dashboard: string): Framing {
  const policies = (headers.get("content-security-policy") ?? "").split(",").flatMap(ancestorsOf);
  if (policies.length > 0) {
    const refusing = policies.find((sources) => !sources.some((source) => matches(source, dashboard)));
    if (refusing === undefined) return { allows: true, finding: "allowed", header: shown(policies[0] ?? []) };
    const nobody = refusing.every((source) => source === "'none'");
    const finding = nobody ? "policy-allows-nobody" : "policy-allows-others";
    return { allows: false, finding, header: shown(refusing) };
  }
  const sent = headers.get("x-frame-options") ?? "";
  const options = new Set(sent.split(",").map((one) => one.trim().toLowerCase()));
  const header = `X-Frame-Options: ${sent.slice(0, longest)}`;
  if (options.has("deny")) return { allows: false, finding: "options-deny", header };
  if (options.has("sameorigin")) return { allows: false, finding: "options-same-origin", header };
  return { allows: true, finding: "open-to-all", header: "" };
}

/** Characters of a header that are shown. */
const longest = 300;

function shown(sources: readonly string[]): string {
  return `Content-Security-Policy: frame-ancestors ${sources.join(" ")}`.slice(0, longest);
}

/** The sources of the policy's first `frame-ancestors`; nothing where it has none. */
function ancestorsOf(policy: string): readonly (readonly string[])[] {
  const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
  const found = directives.find(([name]) => name?.toLowerCase() === "frame-ancestors");
  return found === undefined ? [] : [found.slice(1)];
}

const host = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:]+|\[[^\]]+\])(?::(\d+|\*))?(?:\/.*)?$/i;
const usualPorts: ReadonlyMap<string, string> = new Map([
  ["http:", "80"],
  ["https:", "443"],
]);

/** Whether a source expression names the origin (CSP §6.7.2.8). */
function matches(source: string, origin: string): boolean {
  const { scheme, hostname, port } = partsOf(origin);
  if (source === "*") return true;
  if (/^https?:$/i.test(source)) return meetsScheme(source.toLowerCase(), scheme);
  const found = host.exec(source.toLowerCase());
  if (found === null) return false;
  const [, named = scheme.slice(0, -1), pattern = "", namedPort = usualPorts.get(`${named}:`)] = found;
  return meetsScheme(`${named}:`, scheme) && meetsHost(pattern, hostname) && meetsPort(namedPort, port);
}

function partsOf(origin: string) {
  const [, scheme = "", hostname = "", port = usualPorts.get(scheme)] =
    /^(https?:)\/\/(.+?)(?::(\d+))?$/.exec(origin) ?? [];
  return { scheme, hostname, port };
}

function meetsHost(pattern: string, ours: string): boolean {
  return pattern.startsWith("*.") ? ours.endsWith(pattern.slice(1)) : ours === pattern;
}

/** What is named with http may have been moved to https since. */
function meetsPort(wanted: string | undefined, actual: string | undefined): boolean {
  return wanted === "*" || wanted === actual || (wanted === "80" && actual === "443");
}

function meetsScheme(named: string, actual: string): boolean {
  return named === actual || (named === "http:" && actual === "https:");
}
