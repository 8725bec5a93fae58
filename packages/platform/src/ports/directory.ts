import type { Acting, Instant, Page, PageRequest, Within } from "@grantway/protocol";
import type { Manifest } from "../apps/manifest.ts";
import type { App } from "../apps/app.ts";
import type { Installation } from "../installing/installation.ts";
import type { NotTheirs } from "./app-registry.ts";

/** An app as the directory shows it. */
export interface DirectoryApp {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly category: string;
  readonly publisher: { readonly id: string; readonly name: string };
  /** Confirmed by DNS; absent while none is. */
  readonly domain?: string;
  readonly logo: boolean;
  readonly createdAt: Instant;
  /** In how many places it is installed. */
  readonly installations: number;
  /** What it asks for, at a glance: how many rights to look, to change something, and of a high risk. */
  readonly asks: { readonly see: number; readonly change: number; readonly high: number };
  readonly actsAs: Manifest["actsAs"];
  readonly installsFor: Manifest["installsFor"];
  /** What the organisation it is asked for says of it. */
  readonly choice?: "shown" | "hidden";
}

/** Everything the directory tells of one. */
export interface DirectoryEntry extends DirectoryApp {
  readonly version: number;
  readonly visibility: App["visibility"];
  readonly status: App["status"];
  readonly manifest: Manifest;
  /** A client with which people can begin, by id; absent while there is none. */
  readonly client?: string;
  /** Where whoever asks has it: their organisations, and they themselves. */
  readonly installed: readonly {
    readonly id: string;
    readonly organisation: string | null;
    readonly status: Installation["status"];
  }[];
}

/** Which apps of the directory. */
export interface DirectoryFilter {
  readonly search?: string;
  readonly category?: string;
  /** As the members of this organisation are shown it, by id. */
  readonly organisation?: string;
  /** Those that are hidden there as well, for who decides that. */
  readonly all?: boolean;
}

/** The apps there are to install. */
export interface Directory {
  /** Public ones, by name. */
  list(request: PageRequest & DirectoryFilter, within: Within): Promise<Page<DirectoryApp> | NotTheirs>;
  count(filter: DirectoryFilter, within: Within): Promise<number>;
  /** By slug: public and unlisted ones; others for the members of their publisher alone. */
  find(slug: string, by: Acting): Promise<DirectoryEntry | "unknown">;
}
