import type { Instant } from "./instant.ts";
import type { Clock } from "./ports/clock.ts";
import type { UsedKind, Uses } from "./ports/last-uses.ts";

/** Notes that this one is used now. For the hottest paths: the second time in a minute it is one look-up. */
export type NoteUse = (id: string) => void;

/**
 * Notes uses, each by the id of what is used. A grant: by a token it gave, see ADR 25. A client: it is issued a token, or is told
 * about one. A secret: it proved its client.
 */
export type NoteUses = Readonly<Record<UsedKind, NoteUse>>;

/** Uses since somebody last took them. */
export interface NotedUses {
  readonly note: NoteUses;
  /** The first use of each since the last time; they are forgotten here. */
  readonly take: () => Readonly<Record<UsedKind, Uses>>;
}

/** Of each kind remembered at once, some ten megabytes of them. What does not fit is noted when it comes again later. */
const most = 100_000;

/** Gathers uses in memory. */
export function createNotedUses({ clock }: { readonly clock: Clock }): NotedUses {
  const [grant, client, secret] = [notes(clock), notes(clock), notes(clock)];
  return {
    note: { grant: grant.note, client: client.note, secret: secret.note },
    take: () => ({ grant: grant.take(), client: client.take(), secret: secret.take() }),
  };
}

function notes(clock: Clock) {
  let noted = new Map<string, Instant>();
  const note: NoteUse = (id) => {
    if (!noted.has(id) && noted.size < most) noted.set(id, clock());
  };
  const take = (): Uses => {
    const taken = noted;
    noted = new Map();
    return taken;
  };
  return { note, take };
}
