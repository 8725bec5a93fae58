import {
  type Conflict,
  operation,
  type Page,
  type PageRequest,
  type Permission,
  type Problem,
} from "@grantway/protocol";
import type { AppVersion } from "../apps/app-version.ts";
import { type AskedScope, askedScopes, asksHighRisk } from "../apps/asked-scopes.ts";
import type { Manifest } from "../apps/manifest.ts";
import { canonicalManifest } from "../apps/manifest-canonical.ts";
import { differenceOf, type ManifestDifference } from "../apps/manifest-difference.ts";
import { readManifest } from "../apps/manifest-reading.ts";
import { reviewProblems } from "../apps/manifest-rules.ts";
import { needsReview } from "../apps/review-rules.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { ShownVersion, UnnamedHosts, VersionAt } from "../ports/app-versions.ts";
import type { AppPorts } from "./app-ports.ts";

interface Numbered {
  readonly app: string;
  readonly number: number;
}

/** A version with what people will be asked. */
export interface AskingVersion extends ShownVersion {
  readonly asks: readonly AskedScope[];
}

interface Invalid {
  readonly outcome: "invalid";
  readonly problems: readonly Problem[];
}

/** What came of a change, with the version as it is after it. */
type Changed<Outcome extends string, Refusal extends string> =
  | { readonly outcome: Outcome; readonly version: AskingVersion }
  | { readonly outcome: NotTheirs | Refusal }
  | Conflict;

/** Lists the versions of an app, the newest first. */
export const listAppVersions = operation({
  name: "app-versions.list",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { appVersions }: AppPorts,
    { app, ...request }: PageRequest & { readonly app: string },
    { within },
  ): Promise<Page<AppVersion> | NotTheirs> => appVersions.list(app, request, within),
});

/** Shows one. */
export const showAppVersion = operation({
  name: "app-versions.show",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  async run(ports: AppPorts, { app, number }: Numbered, { within }): Promise<AskingVersion | NotTheirs> {
    const version = await ports.appVersions.find(app, number, within);
    return typeof version === "string" ? version : asking(ports, version);
  },
});

/** Says which page of a version opens in a frame, to be asked whether it lets itself be framed. */
export const checkVersionFraming = operation({
  name: "app-versions.framing",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { appVersions }: AppPorts,
    { app, number }: Numbered,
    { within },
  ): Promise<
    { readonly outcome: "framed"; readonly url: string } | { readonly outcome: NotTheirs | "no-frame" }
  > {
    const version = await appVersions.find(app, number, within);
    if (typeof version === "string") return { outcome: version };
    const { embed } = version.manifest;
    return embed === null ? { outcome: "no-frame" } : { outcome: "framed", url: embed.url };
  },
});

/** How a version differs from another, or from the one that is installed now where nothing is said. */
export const compareAppVersion = operation({
  name: "app-versions.compare",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { appVersions }: AppPorts,
    { app, number, from }: Numbered & { readonly from?: number },
    { within },
  ): Promise<({ readonly from: number | null } & ManifestDifference) | NotTheirs> {
    const after = await appVersions.find(app, number, within);
    if (typeof after === "string") return after;
    const before = await appVersions.find(app, from ?? "released", within);
    if (typeof before !== "string") {
      return { from: before.number, ...differenceOf(before.manifest, after.manifest) };
    }
    // Before the first release there is nothing to compare with, and everything is new.
    return from === undefined && before === "unknown"
      ? { from: null, ...differenceOf(undefined, after.manifest) }
      : before;
  },
});

/** Begins a draft that says what the newest version says. */
export const draftAppVersion = operation({
  name: "app-versions.draft",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app-version.drafted",
  run: ({ appVersions }: AppPorts, { app }: { readonly app: string }, by) => appVersions.draft(app, by),
});

/** Replaces what a draft says. */
export const editAppVersion = operation({
  name: "app-versions.edit",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app-version.drafted",
  async run(
    ports: AppPorts,
    /** The manifest is whatever somebody sent. */
    { manifest: given, ...at }: VersionAt & { readonly manifest: unknown },
    by,
    held,
  ): Promise<Changed<"edited", "not-draft"> | Invalid> {
    const { appVersions, builtIn, hashing, issuer } = ports;
    const catalogue = await ports.catalogue.current();
    const read = readManifest(given, { catalogue, issuer });
    if (read.outcome === "invalid") return read;
    const { manifest } = read;
    const outcome = await appVersions.edit(
      at,
      {
        manifest,
        manifestHash: hashing.sha256(canonicalManifest(manifest)),
        followed: followedScopes(manifest, builtIn, held),
      },
      by,
    );
    if (outcome !== "edited") return typeof outcome === "object" ? outcome : { outcome };
    return after(outcome, ports, await appVersions.find(at.app, at.number, by.within));
  },
});

/** Hands a draft in. Where nothing of it needs a review, it is approved at once. */
export const submitAppVersion = operation({
  name: "app-versions.submit",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app-version.submitted",
  async run(
    ports: AppPorts,
    /** `review`: to have it reviewed although nothing of it needs that, before the app becomes public. */
    { review = false, ...at }: VersionAt & { readonly review?: boolean },
    by,
  ): Promise<Changed<"submitted" | "approved", "not-draft"> | UnnamedHosts | Invalid> {
    const { appRegistry, appVersions } = ports;
    const [app, version] = await Promise.all([
      appRegistry.find(at.app, by.within),
      appVersions.find(at.app, at.number, by.within),
    ]);
    if (typeof app === "string") return { outcome: app };
    if (typeof version === "string") return { outcome: version };
    const highRisk = asksHighRisk(version.manifest, await ports.catalogue.current());
    const problems = review || needsReview(app, highRisk) ? reviewProblems(version.manifest) : [];
    // Who read another revision, or what is no draft any more, is told of that.
    const isAsRead = version.revision === at.revision && version.status === "draft";
    if (problems.length > 0 && isAsRead) return { outcome: "invalid", problems };
    const outcome = await appVersions.submit(at, { highRisk, review }, by);
    if (typeof outcome === "object") return outcome;
    if (outcome !== "submitted" && outcome !== "approved") return { outcome };
    return after(outcome, ports, await appVersions.find(at.app, at.number, by.within));
  },
});

/** Makes a draft again of what waits, or was approved and not released. */
export const withdrawAppVersion = operation({
  name: "app-versions.withdraw",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app-version.withdrawn",
  async run(ports: AppPorts, at: VersionAt, by): Promise<Changed<"withdrawn", "not-open">> {
    const { appVersions } = ports;
    const outcome = await appVersions.withdraw(at, by);
    if (outcome !== "withdrawn") return typeof outcome === "object" ? outcome : { outcome };
    return after(outcome, ports, await appVersions.find(at.app, at.number, by.within));
  },
});

/** Makes an approved version the one that is installed. */
export const releaseAppVersion = operation({
  name: "app-versions.release",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app-version.released",
  async run(
    ports: AppPorts,
    at: VersionAt,
    by,
    held,
  ): Promise<Changed<"released", "not-approved" | "unreviewed"> | UnnamedHosts> {
    const { appVersions } = ports;
    const version = await appVersions.find(at.app, at.number, by.within);
    if (typeof version === "string") return { outcome: version };
    const highRisk = asksHighRisk(version.manifest, await ports.catalogue.current());
    const followed = followedScopes(version.manifest, ports.builtIn, held);
    const outcome = await appVersions.release(at, { highRisk, followed }, by);
    if (outcome !== "released") return typeof outcome === "object" ? outcome : { outcome };
    return after(outcome, ports, await appVersions.find(at.app, at.number, by.within));
  },
});

/** Has machines look again at a version that waits. */
export const checkAppVersion = operation({
  name: "app-versions.check",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app-version.checked",
  async run(
    { appChecks }: AppPorts,
    { app, number }: Numbered,
    by,
  ): Promise<{ readonly outcome: "again" | NotTheirs | "not-waiting" }> {
    return { outcome: await appChecks.again(app, number, by) };
  },
});

/** Scopes of the management API come to a client by somebody who may do as much (ADR 30). */
function followedScopes(
  { scopes }: Manifest,
  builtIn: AppPorts["builtIn"],
  held: ReadonlySet<Permission>,
): readonly string[] {
  const own: ReadonlySet<string> = new Set(builtIn.scopes.map(({ key }) => key));
  const reachable: ReadonlySet<string> = held;
  return scopes.map(({ scope }) => scope).filter((key) => !own.has(key) || reachable.has(key));
}

async function after<Outcome extends string>(
  outcome: Outcome,
  ports: AppPorts,
  version: ShownVersion | NotTheirs,
): Promise<{ readonly outcome: Outcome; readonly version: AskingVersion } | { readonly outcome: NotTheirs }> {
  return typeof version === "string"
    ? { outcome: version }
    : { outcome, version: await asking(ports, version) };
}

async function asking({ catalogue }: AppPorts, version: ShownVersion): Promise<AskingVersion> {
  return { ...version, asks: askedScopes(version.manifest, await catalogue.current()) };
}
