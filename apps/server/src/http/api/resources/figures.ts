import * as api from "@grantway/api";
import { showAppClientActivity } from "@grantway/platform";
import {
  type ClientActivity,
  type ClientSince,
  type Milliseconds,
  readOverview,
  showActivity,
  showFigures,
  type Some,
} from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { invalid, notFound } from "../refusal.ts";
import { notTheirs } from "./not-theirs.ts";

const day: Milliseconds = 24 * 60 * 60 * 1000;

/** How far back where nothing is said. */
const usual = { hour: 2 * day, day: 30 * day } as const;

/** `/figures`, `/overview` and what a client did. */
export const figureHandlers = [
  handle(api.showFigures, async ({ perform, context, query: { step, from, to, kinds } }) => {
    const until = to === undefined ? context.clock() : Date.parse(to);
    const since = from === undefined ? until - usual[step] : Date.parse(from);
    const read = await perform(showFigures, {
      step,
      from: since,
      to: until,
      ...(kinds === undefined ? {} : { kinds }),
    });
    if (read.outcome === "invalid") throw invalid(read.problems, "query");
    const series = read.series.map(({ points, ...one }) => ({ ...one, points: points.map(stamped) }));
    return { status: 200, body: { step, from: isoInstant(read.from), to: isoInstant(read.to), series } };
  }),

  handle(api.showActivity, async ({ perform, params: { id }, query: { days = 30 } }) => {
    const activity = await perform(showActivity, { id, days });
    if (activity === undefined) throw notFound("client", id);
    return { status: 200, body: activityBody(activity) };
  }),

  handle(api.showAppClientActivity, async ({ perform, params: { app, client }, query: { days = 30 } }) => {
    const activity = await perform(showAppClientActivity, { app, client, days });
    if (typeof activity === "string") throw notTheirs(activity, "apps:read", "client of an app", client);
    return { status: 200, body: activityBody(activity) };
  }),

  handle(api.readOverview, async ({ perform }) => {
    const { at, attention, totals, health } = await perform(readOverview, {});
    const { endingKeys, oldSecrets, failedSignIns, unusedClients } = attention;
    const { kind, latency } = health.database;
    return {
      status: 200,
      body: {
        at: isoInstant(at),
        attention: {
          endingKeys: endingKeys.map(({ signsUntil, ...key }) =>
            signsUntil === undefined ? key : Object.assign(key, { signsUntil: isoInstant(signsUntil) }),
          ),
          oldSecrets: clientsSince(oldSecrets),
          failedSignIns,
          unusedClients: clientsSince(unusedClients),
        },
        totals,
        health: {
          database: { kind, ...(latency === undefined ? {} : { latencyMilliseconds: latency }) },
          threads: health.threads,
        },
      },
    };
  }),
];

function stamped<One extends { readonly at: number }>(one: One) {
  return Object.assign({}, one, { at: isoInstant(one.at) });
}

function seen<One extends { readonly lastAt: number }>(one: One) {
  return Object.assign({}, one, { lastAt: isoInstant(one.lastAt) });
}

function clientsSince({ items, total }: Some<ClientSince>) {
  return {
    total,
    items: items.map(({ clientId, name, since }) => ({ clientId, name, since: isoInstant(since) })),
  };
}

function activityBody({ from, lastUsedAt, grantTypes, scopes, apis, failures, days }: ClientActivity) {
  return {
    from: isoInstant(from),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: isoInstant(lastUsedAt) }),
    grantTypes: grantTypes.map(seen),
    scopes: scopes.map(seen),
    apis: apis.map(seen),
    failures: failures.map(seen),
    days: days.map(stamped),
  };
}
