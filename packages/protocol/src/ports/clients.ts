import type { Client } from "../client.ts";

/** Registered clients, as the protocol reads them. */
export interface Clients {
  /** The client as it is now: a change made by another process is seen by the next call. */
  find(clientId: string): Promise<Client | undefined>;
}
