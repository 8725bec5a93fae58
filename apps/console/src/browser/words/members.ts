import { catalogue } from "@grantway/words";
import { members } from "./en/members.ts";

/** What members and invitations of an organisation say. */
export const membersWords = catalogue(members, {
  de: async () => (await import("./de/members.ts")).members,
  fr: async () => (await import("./fr/members.ts")).members,
  ar: async () => (await import("./ar/members.ts")).members,
});
