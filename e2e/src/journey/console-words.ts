import * as console from "@grantway/console/words";
import { partsWords } from "@grantway/ui/words";
import { type Catalogue, type Language, type Messages, type Say, speak } from "@grantway/words";

/** What the console says in one language, by area. */
export type Words = Awaited<ReturnType<typeof wordsIn>>;

/** Reads it. */
export async function wordsIn(language: Language) {
  async function of<const English extends Messages>(catalogue: Catalogue<English>): Promise<Say<English>> {
    return speak<English>(await catalogue.load(language), language);
  }
  return {
    apis: await of(console.apisWords),
    audit: await of(console.auditWords),
    clients: await of(console.clientsWords),
    frame: await of(console.frameWords),
    parts: await of(partsWords),
    sessions: await of(console.sessionsWords),
  };
}
