import type { Client } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

/** Clients that describe themselves by a document at the address they are known by. */
export interface DescribedClients {
  /**
   * Writes what a document says: adds the client, or changes the one that an earlier document described, each with its audit record.
   * What administrators decided of it stays, save that it is not verified any more where it is not what they looked at, see
   * `isAsVerified`. Nothing is written where nothing differs, and nothing of a client that somebody
   * registered under this id. Of any number of concurrent callers, one adds it.
   */
  keep(client: Client, by: Attribution): Promise<void>;
  /**
   * Deletes those that nobody verified or stopped, that nobody allows anything any more, and that were neither added, allowed nor used
   * since `before`: some of them, the oldest first. Answers how many. Their document brings them back when somebody comes with it.
   */
  forgetIdle(before: Instant, by: Attribution): Promise<number>;
}
