import type { Instant } from "./instant.ts";
import type { Clock } from "./ports/clock.ts";
import { rightId, type UsedKind, type Uses } from "./ports/last-uses.ts";

/** Notes that this one is used now. For the hottest paths: the second time in a minute it is one look-up. */
export type NoteUse = (id: string) => void;

/** Notes that this scope of a grant is used now. The second time in a minute it is two look-ups. */
export type NoteRightUse = (grantId: string, scope: string) => void;

/**
 * Notes uses, each by the id of what is used. A grant: by a token it gave, see ADR 25. A client: it is issued a token, or is told
 * about one. A secret: it proved its client. A right: a request that needs it was let in, see ADR 60.
 */
export interface NoteUses extends Readonly<Record<Exclude<UsedKind, "right">, NoteUse>> {
  readonly right: NoteRightUse;
}

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
  const right = rightNotes(clock);
  return {
    note: { grant: grant.note, client: client.note, secret: secret.note, right: right.note },
    take: () => ({ grant: grant.take(), client: client.take(), secret: secret.take(), right: right.take() }),
  };
}

function notes(clock: Clock) {
  let noted = new Map<string, Instant>();
  // An API that asks all day is the same one again and again.
  let latest: string | undefined;
  const note: NoteUse = (id) => {
    if (id === latest) return;
    latest = id;
    if (!noted.has(id) && noted.size < most) noted.set(id, clock());
  };
  const take = (): Uses => {
    const taken = noted;
    noted = new Map();
    latest = undefined;
    return taken;
  };
  return { note, take };
}

/** By grant and then by scope, so that what is noted already is found without making a name for it. */
function rightNotes(clock: Clock) {
  let noted = new Map<string, Map<string, Instant>>();
  let size = 0;
  const note: NoteRightUse = (grantId, scope) => {
    const ofGrant = noted.get(grantId);
    if (ofGrant?.has(scope) === true || size >= most) return;
    size += 1;
    if (ofGrant === undefined) noted.set(grantId, new Map([[scope, clock()]]));
    else ofGrant.set(scope, clock());
  };
  const take = (): Uses => {
    const taken = new Map<string, Instant>();
    for (const [grantId, scopes] of noted)
      for (const [scope, at] of scopes) taken.set(rightId(grantId, scope), at);
    noted = new Map();
    size = 0;
    return taken;
  };
  return { note, take };
}
