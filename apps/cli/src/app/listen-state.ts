import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { replaceFile } from "@grantway/terminal";

/*
 * How far somebody who listens has come, in a file, so that what happens while nobody does is forwarded later. Events are asked
 * for again from a minute before the last one, since what commits at once may be seen in another order; which of those were had,
 * their ids say.
 */

/** How far it is. */
export interface ListenState {
  /** ISO 8601: what happened from here on is asked for. */
  readonly since: string;
  /** Ids of events that happened then or later and were dealt with, with their moment. */
  readonly had: Readonly<Record<string, string>>;
}

const overlap = 60_000;

/** One that begins at a moment. */
export function beginAt(since: Date): ListenState {
  return { since: since.toISOString(), had: {} };
}

/** With one more event that was dealt with. What is too old to be asked for again is forgotten. */
export function withEvent(
  { since, had }: ListenState,
  event: { readonly id: string; readonly timestamp: string },
): ListenState {
  const latest = Math.max(...[...Object.values(had), event.timestamp].map((at) => Date.parse(at)));
  const from = new Date(Math.max(Date.parse(since), latest - overlap)).toISOString();
  const kept = Object.entries({ ...had, [event.id]: event.timestamp }).filter(([, at]) => at >= from);
  return { since: from, had: Object.fromEntries(kept) };
}

/** What a file says; `undefined` where there is none, or none of ours. */
export function readState(file: string): ListenState | undefined {
  try {
    const said: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isState(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

/** Where it is kept of an app where nobody says another file. */
export function stateFileOf(folder: string, issuer: string, app: string): string {
  return join(folder, "listening", `${issuer.replaceAll(/[^\w.-]+/g, "-")}-${app}.json`);
}

/** Writes it whole or not at all. */
export function writeState(file: string, state: ListenState): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, JSON.stringify(state), 0o600);
}

function isState(said: unknown): said is ListenState {
  if (typeof said !== "object" || said === null) return false;
  const { since, had } = said as Partial<Record<keyof ListenState, unknown>>;
  if (typeof since !== "string" || Number.isNaN(Date.parse(since))) return false;
  return typeof had === "object" && had !== null && Object.values(had).every((at) => typeof at === "string");
}
