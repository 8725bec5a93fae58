import type { StreamEvent } from "./read-events.ts";

/** An event that came, and when. */
export interface LoggedEvent extends StreamEvent {
  /** From 1 on, for as long as the stream goes. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What came of a stream: the newest, and how many are gone to make room for them. */
export interface EventLog {
  readonly events: readonly LoggedEvent[];
  readonly gone: number;
  /** Bytes, of all that came. */
  readonly size: number;
}

/** How much is kept. A stream that goes on for days must not fill the memory of the page. */
const keptEvents = 5_000;
const keptCharacters = 20_000_000;

/** Nothing came yet. */
export const emptyLog: EventLog = { events: [], gone: 0, size: 0 };

/** The log with what just came. */
export function logged(log: EventLog, came: readonly StreamEvent[], at: number, bytes: number): EventLog {
  const before = log.gone + log.events.length;
  const all = [...log.events, ...came.map((event, place) => ({ ...event, at, number: before + place + 1 }))];
  const kept = newest(all);
  return { events: kept, gone: log.gone + all.length - kept.length, size: log.size + bytes };
}

function newest(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  let [from, characters] = [events.length, 0];
  while (from > 0 && events.length - from < keptEvents) {
    characters += events[from - 1]?.data.length ?? 0;
    if (characters > keptCharacters && from < events.length) break;
    from -= 1;
  }
  return from === 0 ? events : events.slice(from);
}
