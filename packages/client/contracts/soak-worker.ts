import { setTimeout as sleep } from "node:timers/promises";
import { createGrantway } from "../src/create-grantway.ts";
import { openStore, type StoreAddress } from "./open-store.ts";

/*
 * One of the many processes of `soak.ts`: uses the connection in each store again and again, as a program that
 * calls an API does, and tells its parent whatever goes wrong. Started with its task as the first message.
 */

/** What the parent says. */
export interface SoakTask {
  readonly stores: readonly StoreAddress[];
  readonly leaseTtl: number;
  /** Of an access token, in milliseconds. */
  readonly lifetime: number;
}

/** What the parent is told. */
export type SoakReport = { readonly calls: number } | { readonly store: string; readonly failure: string };

function report(message: SoakReport): void {
  process.send?.(message);
}

process.once("message", (task: SoakTask) => {
  for (const address of task.stores) void use(address, task);
});
process.once("disconnect", () => process.exit());

async function use(address: StoreAddress, { leaseTtl, lifetime }: SoakTask): Promise<void> {
  try {
    const grantway = createGrantway({ store: await openStore(address), leaseTtl, fetch: signedFetch });
    for (;;) {
      const asked = performance.now();
      const response = await grantway.fetch("acme", "/me");
      // A token that was longer on its way than it lives is over by right: this process stood still.
      const isLate = response.status === 401 && performance.now() - asked > lifetime;
      if (response.status === 200) report({ calls: 1 });
      else if (!isLate) report({ store: address.kind, failure: `the API answered ${response.status}` });
      await response.text();
      await sleep(150 + Math.random() * 500);
    }
  } catch (error) {
    report({ store: address.kind, failure: String(error) });
  }
}

/**
 * Adds the process id and the time to each request, so that the parent can kill the process that is exchanging and
 * count expiries.
 */
function signedFetch(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set("x-process", String(process.pid));
  headers.set("x-asked-at", String(Date.now()));
  return fetch(input, { ...init, headers });
}
