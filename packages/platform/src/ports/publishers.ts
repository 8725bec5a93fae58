import type { Acting, Attribution, Instant, Within } from "@grantway/protocol";
import type { Publisher } from "../apps/publisher-domain.ts";
import type { NotTheirs } from "./app-registry.ts";

/** Publishers and their domains. */
export interface Publishers {
  find(organisation: string, within: Within): Promise<Publisher | NotTheirs>;
  /** Says which domain it is, with what its record must say. Another one takes the place of the one before, and is not verified. */
  claim(
    claimed: { readonly organisation: string; readonly domain: string; readonly challenge: string },
    by: Acting,
  ): Promise<"claimed" | NotTheirs>;
  remove(organisation: string, by: Acting): Promise<"removed" | NotTheirs>;
  /**
   * Keeps what was found at the domain's record. A verified one stays so through `grace` of not finding it. Nothing is kept where
   * another domain or challenge stands there by now.
   */
  checked(
    found: {
      readonly organisation: string;
      readonly domain: string;
      readonly challenge: string;
      readonly holds: boolean;
      readonly grace: number;
    },
    by: Attribution,
  ): Promise<"verified" | "not-found" | "lost" | "moved-on">;
  /** Those that were last looked at before this moment, the oldest first; each is given to one caller for a while. */
  due(before: Instant, at: Instant, limit: number): Promise<readonly DueDomain[]>;
}

/** A domain that is to be looked at again. */
export interface DueDomain {
  readonly organisation: string;
  readonly domain: string;
  readonly challenge: string;
}

/** Asks DNS. */
export interface DomainRecords {
  /** The texts of the TXT records at this name; none where there is no such name. @throws where DNS does not answer. */
  textsAt(name: string): Promise<readonly string[]>;
}
