import type {
  Acting,
  Attribution,
  Client,
  Conflict,
  Instant,
  Page,
  PageRequest,
  Within,
} from "@grantway/protocol";
import type { App } from "../apps/app.ts";
import type { AppVersion } from "../apps/app-version.ts";
import type { Manifest } from "../apps/manifest.ts";

/** An app with its publisher. */
export interface ListedApp extends App {
  readonly publisherSlug: string;
  readonly publisherName: string;
}

/** Which apps. */
export interface AppFilter {
  /** A part of name or slug, whatever the case. */
  readonly search?: string;
  readonly status?: App["status"];
  readonly visibility?: App["visibility"];
  /** Of this organisation. */
  readonly publisher?: string;
}

/** An app about to be made, with everything it begins with. */
export interface NewApp {
  readonly id: string;
  readonly publisher: string;
  /** The first of these that is free becomes its slug. */
  readonly slugs: readonly string[];
  readonly manifest: Manifest;
  readonly manifestHash: string;
  /** Its first client, for sandboxes. */
  readonly client: Client;
  /** For the sandbox of the publisher, where there is none yet. */
  readonly sandboxId: string;
}

/** What an app begins with. */
export interface CreatedApp {
  readonly app: ListedApp;
  readonly version: AppVersion;
  /** Where its test clients work; `made` for this app. */
  readonly sandbox: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly made: boolean;
  };
}

/** It is not theirs to do: nobody learns of what they are not in. */
export type NotTheirs = "unknown" | "forbidden";

/** In numbers, up to `countedUpTo`, what stops with an app that is suspended, and ends with one that is deleted. */
export interface AppConsequences {
  /** Those that are not uninstalled. */
  readonly installations: number;
  readonly organisations: number;
  readonly people: number;
  readonly grants: number;
  /** Families that can be used. */
  readonly families: number;
  readonly clients: number;
}

/**
 * The apps there are, and what becomes of them. Each change commits with its audit record, and with the events of the
 * installations it touches.
 */
export interface AppRegistry {
  /** By name. Of the organisations that are within reach; none of those that are deleted, unless they are asked for. */
  list(request: PageRequest & AppFilter, within: Within): Promise<Page<ListedApp>>;
  count(filter: AppFilter, within: Within): Promise<number>;
  /** @param app - its id or its slug. */
  find(app: string, within: Within): Promise<ListedApp | NotTheirs>;
  /** Of concurrent callers with one slug exactly one is told `created`. A publisher gets one sandbox, however many ask at once. */
  create(
    made: NewApp,
    by: Acting,
  ): Promise<
    | ({ readonly outcome: "created" } & CreatedApp)
    | { readonly outcome: NotTheirs | "slug-taken" | "publisher-closed" | "publisher-sandbox" }
  >;
  /**
   * Changes what is decided about it. `slug-fixed`: it was released before, so links name it. `unreviewed`: the version that is
   * released was not reviewed, so it cannot be public (promise 17).
   */
  update(
    change: { readonly app: string; readonly visibility?: App["visibility"]; readonly slug?: string },
    expected: number,
    by: Acting,
  ): Promise<"updated" | NotTheirs | "slug-taken" | "slug-fixed" | "unreviewed" | Conflict>;
  /**
   * Hands it over to another organisation in which the caller may do the same. `no-such-publisher`: there is none, or not for
   * them.
   */
  transfer(
    change: { readonly app: string; readonly publisher: string },
    expected: number,
    by: Acting,
  ): Promise<
    "transferred" | NotTheirs | "no-such-publisher" | "publisher-closed" | "publisher-sandbox" | Conflict
  >;
  /**
   * Ends it for good: installations are uninstalled and their apps told, families and grants end, clients are worth nothing. Its
   * row and its slug stay.
   */
  delete(app: string, expected: number, by: Acting): Promise<"deleted" | NotTheirs | Conflict>;
  /**
   * Stops it: from now on nothing it was given is worth anything, until it is resumed. `already`: this side has suspended it.
   */
  suspend(app: string, reason: string, by: AppStopper): Promise<"suspended" | "already" | NotTheirs>;
  /**
   * Takes one side's suspension back. `still-suspended`: the other side's holds. `not-suspended`: this side has not suspended it,
   * which a publisher is told too who would resume what the platform suspended (promise 15).
   */
  resume(app: string, by: AppStopper): Promise<"resumed" | "still-suspended" | "not-suspended" | NotTheirs>;
  consequences(app: string, within: Within, at: Instant): Promise<AppConsequences | NotTheirs>;
}

/** Whose suspension it is. The publisher's takes a role in its organisation, the platform's a permission that was looked at. */
export type AppStopper =
  | { readonly side: "publisher"; readonly acting: Acting }
  | { readonly side: "platform"; readonly acting: Attribution };
