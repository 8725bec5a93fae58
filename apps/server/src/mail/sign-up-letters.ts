import type { PageWords } from "../http/words/page-words.ts";
import { composeLetter } from "./compose-letter.ts";
import type { Letter } from "./letter.ts";

/*
 * What somebody is written because a person signs up with their address. It names nobody and no app: whoever asked may have typed
 * anything.
 */

interface About {
  readonly to: string;
  /** As people know this server. */
  readonly host: string;
  readonly words: PageWords;
  readonly link: string;
}

/** The link that proves the address. */
export function confirmLetter({
  to,
  host,
  words,
  link,
  minutes,
}: About & { readonly minutes: number }): Letter {
  const { mail: say } = words;
  return composeLetter({
    to,
    words,
    subject: say("confirmSubject", { host }),
    lead: say("confirmLead", { host }),
    link: { href: link, label: say("confirmLink") },
    more: [say("until", { minutes }), say("confirmElse")],
  });
}

/** The address has an account: its owner signs in with that, and nobody else learns of it. */
export function knownLetter({ to, host, words, link }: About): Letter {
  const { mail: say } = words;
  return composeLetter({
    to,
    words,
    subject: say("knownSubject", { host }),
    lead: say("knownLead", { host }),
    link: { href: link, label: say("knownLink") },
    more: [say("knownElse")],
  });
}
