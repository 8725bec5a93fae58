import type { Acting, ConsentReceipt, Instant, Page, PageRequest, Within } from "@grantway/protocol";
import type { InstalledScope, Installation } from "../installing/installation.ts";
import type { NotTheirs } from "./app-registry.ts";

/** A scope of an installation, with what a list tells of it. */
export interface ListedRight extends InstalledScope {
  /** To a minute, by whom an API or this server was let in for it; absent while no use is known. */
  readonly lastUsedAt?: Instant;
}

/** An installation, with what a list tells of it. */
export interface ListedInstallation extends Installation {
  readonly scopes: readonly ListedRight[];
  readonly appOf: {
    readonly slug: string;
    readonly name: string;
    readonly publisher: string;
    /** Confirmed by DNS; absent while none is. */
    readonly domain?: string;
  };
  /** Of the organisation; absent for a person's own. */
  readonly organisationOf?: { readonly slug: string; readonly name: string };
  /** Usernames; absent for somebody who was deleted. */
  readonly installedByName?: string;
  readonly approvedByName?: string;
  /** Whoever installed it is not in the organisation any more. */
  readonly ownerLeft: boolean;
  /** How many people use it. */
  readonly people: number;
  /** To a minute; absent while no use is known. */
  readonly lastUsedAt?: Instant;
}

/** Which installations. What was uninstalled is only told of where `status` asks for it. */
export interface InstallationFilter {
  /** Of this organisation, by id. */
  readonly organisation?: string;
  /** Those that whoever asks has for themselves. */
  readonly mine?: boolean;
  /** Of this app, by id, for those who may see the apps of its publisher. */
  readonly app?: string;
  /** In the names of apps; of one app, in those of the organisations where it is installed. */
  readonly search?: string;
  readonly status?: Installation["status"];
  /** Not used at this moment or later, and installed before it. */
  readonly unusedSince?: Instant;
  /** Of publishers of whom nobody confirmed who they are. */
  readonly unverified?: boolean;
  readonly ownerLeft?: boolean;
  /** Those for which a later version asks for more. */
  readonly pending?: boolean;
}

/** What ends with an installation, in numbers up to `countedUpTo`. */
export interface InstallationConsequences {
  readonly people: number;
  readonly families: number;
  readonly requests: number;
}

/** What came of a change. `uninstalled`: there is nothing to change any more. */
export type Changed<Word extends string> = Word | NotTheirs | "uninstalled";

/**
 * What is installed where. Each change commits with its audit record and its event, and every token has lost by then what was
 * taken (promises 4 and 5). Of concurrent callers who do the same, one is told that they did.
 */
export interface Installations {
  /** The newest first. */
  list(
    request: PageRequest & InstallationFilter,
    within: Within,
  ): Promise<Page<ListedInstallation> | NotTheirs>;
  count(filter: InstallationFilter, within: Within): Promise<number>;
  find(id: string, within: Within): Promise<ListedInstallation | NotTheirs>;
  consequences(id: string, within: Within, at: Instant): Promise<InstallationConsequences | NotTheirs>;
  /** Takes rights away: from the app as itself and from everybody who uses it there. */
  narrow(id: string, scopes: readonly string[], by: Acting): Promise<Changed<"narrowed" | "unchanged">>;
  /**
   * Says yes or no to what a later version asks for, or yes to what was declined or taken away. `beyond`: whoever answers does not
   * hold it themselves (promise 2). `not-asked`: the version does not ask for it.
   */
  answer(
    id: string,
    answer: {
      readonly accepted: readonly string[];
      readonly declined: readonly string[];
      readonly receipt: Pick<ConsentReceipt, "id" | "textHash" | "locale">;
      readonly newGrant: string;
    },
    by: Acting,
  ): Promise<Changed<"answered" | "beyond" | "not-asked">>;
  /** Pauses it in this name. Who pauses in the name of the publisher needs their right there; only the platform's people are it. */
  suspend(id: string, as: SuspendsAs, by: Acting): Promise<Changed<"suspended" | "unchanged">>;
  /** Takes back the pause of this name; it goes on once nobody else's is left (promise 15). */
  resume(id: string, as: SuspendsAs, by: Acting): Promise<Changed<"resumed" | "unchanged">>;
  /** Ends grants, families and open requests with it. */
  uninstall(id: string, by: Acting): Promise<Changed<"done">>;
  /** What people were shown and chose: of one installation, or of whoever asks. The newest first. */
  receipts(
    request: PageRequest & { readonly installation?: string },
    within: Within,
  ): Promise<Page<StoredReceipt> | NotTheirs>;
}

/** `place`: whoever decides there, be it an organisation or a person. */
export type SuspendsAs = "place" | "publisher" | "platform";

/** A receipt as it is kept (promise 8). */
export interface StoredReceipt {
  readonly id: string;
  readonly person: string;
  readonly client: string;
  readonly clientName?: string;
  readonly installation?: string;
  readonly offered: readonly string[];
  readonly granted: readonly string[];
  readonly declined: readonly string[];
  readonly manifestHash?: string;
  readonly textHash: string;
  readonly locale: string;
  readonly at: Instant;
}
