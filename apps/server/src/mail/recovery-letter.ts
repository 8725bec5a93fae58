import type { PageWords } from "../http/words/page-words.ts";
import { composeLetter } from "./compose-letter.ts";
import type { Letter } from "./letter.ts";

/** The link by which a person sets another password. It names their account: somebody may have several. */
export function recoveryLetter({
  to,
  username,
  host,
  words,
  link,
  minutes,
}: {
  readonly to: string;
  readonly username: string;
  /** As people know this server. */
  readonly host: string;
  readonly words: PageWords;
  readonly link: string;
  readonly minutes: number;
}): Letter {
  const { mail: say } = words;
  return composeLetter({
    to,
    words,
    subject: say("recoverySubject", { host }),
    lead: say("recoveryLead", { host, username }),
    link: { href: link, label: say("recoveryLink") },
    more: [say("until", { minutes }), say("recoveryElse")],
  });
}
