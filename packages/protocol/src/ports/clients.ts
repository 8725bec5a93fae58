import type { Client } from "../client.ts";

/** Registered clients, as the protocol reads them. */
export interface Clients {
  /** The client as it is now: a change made by another process is seen, at the latest, in the next turn of the event loop. */
  find(clientId: string): Promise<Client | undefined>;
}
