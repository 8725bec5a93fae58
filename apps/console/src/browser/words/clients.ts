import { catalogue } from "@grantway/words";
import { clients } from "./en/clients.ts";

/** What the area of the clients says. */
export const clientsWords = catalogue(clients, {
  de: async () => (await import("./de/clients.ts")).clients,
  fr: async () => (await import("./fr/clients.ts")).clients,
  ar: async () => (await import("./ar/clients.ts")).clients,
});
