import { setTimeout } from "node:timers/promises";
import type { Browser } from "../servers/browser.ts";
import type { Person } from "../servers/instance.ts";

/** The outcome of the sign-ins of known devices. */
export interface Visits {
  /** Milliseconds until each was signed in. */
  readonly signedIn: readonly number[];
  /** The status of the others. */
  readonly refused: readonly number[];
}

/** People who sign in again and again, each in a browser they used before, until they are told to end. */
export function startVisits(
  known: readonly { readonly browser: Browser; readonly person: Person }[],
  pauseMs: number,
): () => Promise<Visits> {
  const visits = { signedIn: [] as number[], refused: [] as number[] };
  const end = new AbortController();

  async function visit({ browser, person }: (typeof known)[number]): Promise<void> {
    while (!end.signal.aborted) {
      browser.forgetSession();
      const begun = performance.now();
      const status = await browser.trySignIn(person.login, person.password);
      if (status === 303) visits.signedIn.push(performance.now() - begun);
      else visits.refused.push(status);
      await setTimeout(pauseMs);
    }
  }
  const all = Promise.all(known.map(visit));
  return async () => {
    end.abort();
    await all;
    return visits;
  };
}
