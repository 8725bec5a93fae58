import type { AuditAction, Change, Conflict } from "@grantway/protocol";
import { CommandError } from "@grantway/terminal";
import { formatInstant } from "./instant-text.ts";

/** A record that was to be changed as it was at a revision. */
export interface Expected {
  /** `client`, `API`. */
  readonly what: string;
  readonly name: string;
  readonly revision: number;
  readonly shown: Shown;
}

/** How `--json` shows members: what each is called there and, where it looks otherwise, how. */
export type Shown = ReadonlyMap<
  string,
  { readonly name: string; readonly show?: (value: unknown) => unknown }
>;

/** Somebody changed the record since that revision: what they did, in a sentence each and as data. */
export function changedSince({ what, name, revision, shown }: Expected, conflict: Conflict): CommandError {
  const since = conflict.since.map((change) => asShown(shown, change));
  const told = `The ${what} ${name} is at revision ${conflict.revision}, not ${revision}, so nothing was done.`;
  return new CommandError(
    "conflict",
    since.length === 0 ? `${told} Look at it again.` : `${told} What happened since:`,
    since.map(sentenceOf),
    { revision: conflict.revision, since: since.map(changeJson) },
  );
}

function asShown(shown: Shown, change: Change): Change {
  const changes = Object.entries(change.changes).map(([member, values]) => {
    const { name, show = (value: unknown) => value } = shown.get(member) ?? { name: member };
    const looks = Object.entries(values).map(([side, value]) => [side, show(value)]);
    return [name, Object.fromEntries(looks)];
  });
  return { ...change, changes: Object.fromEntries(changes) as Change["changes"] };
}

function changeJson({ at, actor, onBehalfOf, action, changes }: Change) {
  return { at: formatInstant(at), actor, on_behalf_of: onBehalfOf, action, changes };
}

/** `operator changed name from "A" to "B", and detail from nothing to "C", at 2026-11-28T18:00:00.000Z.` */
function sentenceOf({ at, actor, onBehalfOf, action, changes }: Change): string {
  const who = onBehalfOf === undefined ? actor : `${actor} for ${onBehalfOf}`;
  return `${who} ${didWhat(action, changes)}, at ${formatInstant(at)}.`;
}

function didWhat(action: AuditAction, changes: Change["changes"]): string {
  if (action.endsWith(".deleted")) return "deleted it";
  if (action.endsWith(".created")) return "made it anew";
  const told = Object.entries(changes).map(
    ([member, { from, to }]) => `${member} from ${valueText(from)} to ${valueText(to)}`,
  );
  return `changed ${told.join(", and ")}`;
}

function valueText(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
