import type { Translation } from "@grantway/words";
import type { clientSessions as english } from "../en/client-sessions.ts";

/** See `../client-sessions.ts`. */
export const clientSessions: Translation<typeof english> = {
  initiateUri: "Anmelden beginnt unter",
  initiateUriHint:
    "Wohin andere Menschen schicken dürfen, die sich bei der App anmelden sollen, am Host einer Redirect-URI. Die Seite einer verbundenen App führt dorthin.",
  backchannelUri: "Erfährt Abmeldungen unter",
  backchannelUriHint:
    "Diese Adresse bekommt ein signiertes Token, wenn eine Sitzung endet, in der die App jemanden angemeldet hat.",
  frontchannelUri: "Wird beim Abmelden geladen",
  frontchannelUriHint:
    "Eine Adresse der App, in einem Rahmen der Seite, auf der sich jemand hier abmeldet. Browser, die Cookies anderer Seiten fernhalten, machen wenig daraus.",
  frontchannelSession: "Der Rahmen muss die Sitzung nennen",
  backchannelSession: "Was er gesendet bekommt, muss die Sitzung nennen",
  sessionHint: "Sagt, worauf sich die App verlässt. Die Sitzung wird immer genannt.",
};
