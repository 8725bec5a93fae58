import type { ClaimedCursor, Lane, Settlement, Target, WebhookDeliveries } from "@grantway/platform";
import type { Clock } from "@grantway/protocol";
import type { Logger } from "pino";
import {
  eventsAtOnce,
  farAhead,
  grace,
  laneLimits,
  lease,
  leaseNeeded,
  lookEvery,
} from "./delivery-limits.ts";
import { createEndpointLines } from "./endpoint-lines.ts";
import { sendCursor, type SendDependencies } from "./send-cursor.ts";
import { createSettler } from "./settler.ts";

/*
 * Delivers events. Several work at once, in threads and on nodes; the database tells them apart: each claims cursors that
 * nobody else has, and a claim that nobody settles is over after a while. So whoever is killed loses nothing, and some of it
 * is sent twice.
 */

/** What delivering needs. */
export interface DelivererDependencies extends Omit<SendDependencies, "mayGoOn"> {
  readonly deliveries: WebhookDeliveries;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Other than usual, in milliseconds. */
  readonly times?: { readonly lease: number; readonly leaseNeeded: number };
}

/** What was done since it began, and how far behind it is. */
export interface DeliveryCounts {
  readonly delivered: number;
  readonly failed: number;
  /** Claims that are held now. */
  readonly held: number;
}

/** Delivers until it is stopped. */
export interface Deliverer {
  counts(): DeliveryCounts;
  /** Ends what is under way, as far as that is quick, and gives back the rest. */
  stop(): Promise<void>;
}

/** Begins to deliver. */
export function startDeliverer(dependencies: DelivererDependencies): Deliverer {
  const { deliveries, clock, logger, times = { lease, leaseNeeded } } = dependencies;
  const held: Record<Lane, number> = { quick: 0, slow: 0 };
  const lines = {
    quick: createEndpointLines(laneLimits.quick.toOne),
    slow: createEndpointLines(laneLimits.slow.toOne),
  };
  const counts = { delivered: 0, failed: 0 };
  const settler = createSettler({ deliveries, clock, logger });
  /** Endpoints that said they are gone while others of their claims stood in line: nothing more is sent to them. */
  const gone = new WeakSet<Target>();
  const at = { end: false };
  let wake = ignore;
  const work = new Map<Promise<void>, Settlement>();
  let abandoned = false;

  async function look(): Promise<boolean> {
    let found = false;
    if (await deliveries.fresh()) found = (await deliveries.handOut(clock())) > 0;
    for (const lane of ["quick", "slow"] as const) if (await claimIn(lane)) found = true;
    return found;
  }

  async function claimIn(lane: Lane): Promise<boolean> {
    const { most, atOnce } = laneLimits[lane];
    const room = Math.min(most - held[lane], atOnce);
    if (room <= 0 || at.end) return false;
    const now = clock();
    const except = lines[lane].full();
    const claimed = await deliveries.claim({ lane, most: room, except, at: now, until: now + times.lease });
    if (claimed.length === 0) return false;
    const [targets, events] = await Promise.all([
      deliveries.targets([...new Set(claimed.map(({ endpoint }) => endpoint))]),
      deliveries.next(claimed, eventsAtOnce),
    ]);
    const targetOf = new Map(targets.map((target) => [target.id, target]));
    const eventsOf = Map.groupBy(events, ({ stream }) => stream);
    for (const cursor of claimed) {
      const target = targetOf.get(cursor.endpoint);
      // Deleted this moment, with its cursors.
      if (target === undefined) continue;
      const near = (eventsOf.get(cursor.stream) ?? []).filter(({ seq }) => seq > cursor.seq);
      begin(lane, cursor, now, async (mayGoOn) => {
        // What always goes out may stand far behind what does not.
        const isOff = target.disabledBecause === "failing";
        const next = isOff ? await deliveries.next([cursor], farAhead) : near.slice(0, eventsAtOnce);
        const maySend = () => mayGoOn() && !gone.has(target);
        const settlement = await sendCursor(cursor, target, next, { ...dependencies, mayGoOn: maySend });
        if (settlement.showed === "gone") gone.add(target);
        return settlement;
      });
    }
    return true;
  }

  function begin(
    lane: Lane,
    cursor: ClaimedCursor,
    claimedAt: number,
    send: (mayGoOn: () => boolean) => Promise<Settlement>,
  ): void {
    held[lane] += 1;
    const mayGoOn = () => !at.end && clock() + times.leaseNeeded <= claimedAt + times.lease;
    const done = sendInLine(lane, cursor, () => send(mayGoOn)).finally(() => {
      held[lane] -= 1;
      work.delete(done);
      wake();
    });
    const { endpoint, stream, turn, seq, attempts } = cursor;
    work.set(done, { endpoint, stream, turn, seq, attempts, lane, next: "when-due", deliveries: [] });
  }

  async function sendInLine(
    lane: Lane,
    cursor: ClaimedCursor,
    send: () => Promise<Settlement>,
  ): Promise<void> {
    try {
      const settlement = await lines[lane].inLine(cursor.endpoint, send);
      for (const { status } of settlement.deliveries) counts[status] += 1;
      if (!abandoned) settler.add(settlement);
    } catch (error) {
      logger.error({ err: error }, "a delivery failed here, and is tried again");
    }
  }

  async function run(): Promise<void> {
    while (!at.end) {
      const found = await look().catch((error: unknown) => {
        logger.warn({ err: error }, "webhooks cannot be delivered; it is tried again");
        return false;
      });
      if (!found) await pause(lookEvery);
      else await pause(0);
    }
  }

  /** Until there is room again, at most; what was settled may be due at once. */
  async function pause(wait: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      wake = () => {
        clearTimeout(timer);
        setTimeout(resolve, 5);
      };
      if (at.end) wake();
    });
    wake = ignore;
  }

  const running = run();
  return {
    counts: () => ({ ...counts, held: held.quick + held.slow }),
    async stop() {
      at.end = true;
      wake();
      await running;
      const patience = new Promise((resolve) => setTimeout(resolve, grace).unref());
      await Promise.race([Promise.all(work.keys()), patience]);
      abandoned = true;
      for (const givenBack of work.values()) settler.add(givenBack);
      await settler.drained();
    },
  };
}

function ignore(): void {}
