import type { Acting, Attribution, Conflict, Instant, Page, PageRequest, Within } from "@grantway/protocol";
import type { App } from "../apps/app.ts";
import type { AppCheck } from "../apps/app-check.ts";
import type { AppVersion } from "../apps/app-version.ts";
import type { Manifest } from "../apps/manifest.ts";
import type { NotTheirs } from "./app-registry.ts";

/** A version, with what machines found out about it. */
export interface ShownVersion extends AppVersion {
  /** Empty until they have looked, and for a version that was not submitted. */
  readonly checks: readonly AppCheck[];
  /** `null` while they have not. */
  readonly checkedAt: Instant | null;
}

/** What a draft says. */
export interface DraftContent {
  readonly manifest: Manifest;
  readonly manifestHash: string;
  /** Of its scopes: those that come to the test clients of the app where this draft asks for them newly. */
  readonly followed: readonly string[];
}

/** Of which version, as it was read at this revision. */
export interface VersionAt {
  readonly app: string;
  readonly number: number;
  readonly revision: number;
}

/**
 * The versions of apps. Each change says at which revision the version was read: of those that come at once, be they an edit and a
 * submission, an approval and a withdrawal or two approvals, exactly one is not told of a conflict.
 */
export interface AppVersions {
  /** The newest first. */
  list(app: string, request: PageRequest, within: Within): Promise<Page<AppVersion> | NotTheirs>;
  /** @param which - its number; `latest` for the newest, `released` for what is installed now. */
  find(app: string, which: number | "latest" | "released", within: Within): Promise<ShownVersion | NotTheirs>;
  /** Begins a draft that says what the newest version says. `open`: one is being worked on or waits, or is not yet released. */
  draft(
    app: string,
    by: Acting,
  ): Promise<
    { readonly outcome: "drafted"; readonly version: AppVersion } | { readonly outcome: NotTheirs | "open" }
  >;
  /** Replaces what a draft says. `not-draft`: it was submitted, and stays as it is. */
  edit(
    at: VersionAt,
    content: DraftContent,
    by: Acting,
  ): Promise<"edited" | NotTheirs | "not-draft" | Conflict>;
  /**
   * Hands a draft in. Where it needs no review, or nothing differs but the copy from the released version that was reviewed, it is
   * approved at once.
   *
   * @param asked.highRisk - whether the manifest that was read at this revision asks for a scope of a high risk.
   * @param asked.review - to have it reviewed although nothing of it needs that: before an app becomes public.
   */
  submit(
    at: VersionAt,
    asked: { readonly highRisk: boolean; readonly review: boolean },
    by: Acting,
  ): Promise<"submitted" | "approved" | NotTheirs | "not-draft" | UnnamedHosts | Conflict>;
  /** Makes a draft again of what waits, or was approved and not released. */
  withdraw(at: VersionAt, by: Acting): Promise<"withdrawn" | NotTheirs | "not-open" | Conflict>;
  /**
   * Makes it what is installed, in place of the one before. Scopes that it asks for more are `pending` at every
   * installation and the others keep working (promise 7); an installation of which nothing new is asked is upgraded, and its app
   * told. Those of the scopes that are `followed` come to its live clients where the version before did not ask for them.
   * `not-approved`: it is not approved. `unreviewed`: it was approved without a review, and the app needs one by now.
   */
  release(
    at: VersionAt,
    asked: { readonly highRisk: boolean; readonly followed: readonly string[] },
    by: Acting,
  ): Promise<"released" | NotTheirs | "not-approved" | "unreviewed" | UnnamedHosts | Conflict>;
}

/** Live clients send people to hosts that the version does not name (promise 17). */
export interface UnnamedHosts {
  readonly outcome: "hosts-unnamed";
  readonly hosts: readonly string[];
}

/** A version that waits, as those who review meet it. */
export interface WaitingVersion extends ShownVersion {
  readonly appOf: Pick<App, "slug" | "name" | "visibility" | "status" | "createdAt">;
  readonly publisher: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly createdAt: Instant;
    /** Absent while none is verified. */
    readonly domain?: string;
  };
  /** What people have now: the released version; absent for a first one. */
  readonly before?: AppVersion;
}

/** What those who review do. */
export interface ReviewQueue {
  /** Those that wait longest first. */
  list(request: PageRequest): Promise<Page<WaitingVersion>>;
  count(): Promise<number>;
  find(app: string, number: number): Promise<WaitingVersion | undefined>;
  /**
   * Decides. `own-app`: somebody who belongs to the publisher does not, while an administrator stands outside of it. `not-waiting`:
   * it was withdrawn, or is decided.
   */
  decide(
    at: VersionAt,
    decision: {
      readonly verdict: "approved" | "rejected";
      readonly reason: string;
      /** Roles of people on the platform who may decide. */
      readonly deciders: readonly string[];
    },
    by: Attribution,
  ): Promise<"decided" | "unknown" | "own-app" | "not-waiting" | Conflict>;
}
