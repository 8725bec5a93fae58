import { type Api, ApiProblem, listSandboxEvents, type Output } from "@grantway/api";
import { type ListenState, withEvent } from "./listen-state.ts";

/** An event, as the API lists it. */
export type ListedEvent = Output<typeof listSandboxEvents>["items"][number];

/** What following needs. */
export interface Following {
  readonly api: Api;
  /** The app, by id. */
  readonly app: string;
  readonly state: ListenState;
  /** Deals with one event, one after the other. `stopped` leaves it for the next time. */
  readonly handle: (event: ListedEvent) => Promise<"done" | "stopped">;
  /** Called when an event was dealt with. */
  readonly onState: (state: ListenState) => void;
  /** Called where the server cannot be asked for a moment. */
  readonly onTrouble: (why: string) => void;
  /** Settles with whether to go on. @param atLeast - milliseconds, where the server says so */
  readonly pause: (atLeast?: number) => Promise<boolean>;
}

/** Deals with every event in sandboxes from a moment on, in order and each once, until it is stopped. */
export async function followEvents(following: Following): Promise<void> {
  const { pause, onTrouble } = following;
  let state: ListenState = following.state;
  let goesOn = true;
  while (goesOn) {
    try {
      const round = await dealWithNew(following, state);
      state = round.state;
      goesOn = round.goesOn && (await pause());
    } catch (error) {
      const wait = passing(error);
      if (wait === undefined) throw error;
      onTrouble(error instanceof Error ? error.message : String(error));
      goesOn = await pause(wait);
    }
  }
}

async function dealWithNew(
  { api, app, handle, onState }: Following,
  before: ListenState,
): Promise<{ readonly state: ListenState; readonly goesOn: boolean }> {
  let state = before;
  let cursor: string | undefined;
  do {
    const page = await api.call(listSandboxEvents, {
      params: { app },
      query: { since: before.since, limit: 200, cursor },
    });
    for (const event of page.items) {
      if (Object.hasOwn(state.had, event.id)) continue;
      if ((await handle(event)) === "stopped") return { state, goesOn: false };
      state = withEvent(state, event);
      onState(state);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return { state, goesOn: true };
}

/** How long to wait where it may go by itself, in milliseconds; `undefined` where it will not. */
function passing(error: unknown): number | undefined {
  if (error instanceof ApiProblem) {
    const isPassing = error.type === "too-many-requests" || error.status >= 500;
    return isPassing ? (error.retryAfter ?? 5) * 1000 : undefined;
  }
  // Of the client: the server cannot be reached.
  return error instanceof Error && "temporary" in error && error.temporary === true ? 5000 : undefined;
}
