import { operation } from "../operation.ts";
import { instant, name, numberInQuery, oneOf } from "../schemas/values.ts";
import { z } from "../zod.ts";

const kind = oneOf(["sign-ins", "tokens", "errors"]);
const step = oneOf(["hour", "day"]);
const count = z.int().min(0);

const figures = z
  .object({
    from: instant,
    to: instant,
    step,
    series: z.array(
      z.object({
        kind,
        label: z.string().meta({ description: "How a sign-in ended, a grant type, or an error code." }),
        total: count,
        points: z.array(z.object({ at: instant, count })).meta({
          description:
            "By the beginning of the hour or day, in the order of time; where nothing happened is none.",
        }),
      }),
    ),
  })
  .meta({ id: "Figures" });

/** Reads them. */
export const showFigures = operation({
  name: "figures.read",
  method: "GET",
  path: "/figures",
  permission: "figures:read",
  audit: "nothing",
  summary: "Show what happened how often",
  description: "Hours and days are those of UTC. What happened in the last minute may not be counted yet.",
  query: z.strictObject({
    step,
    from: instant
      .exactOptional()
      .meta({ description: "Two days or a month before `to` where nothing is said." }),
    to: instant.exactOptional().meta({ description: "Now where nothing is said." }),
    kinds: z
      .preprocess((value) => (typeof value === "string" ? value.split(",") : value), z.array(kind).max(3))
      .exactOptional()
      .meta({ description: "Separated by commas; all where nothing is said." }),
  }),
  answers: { 200: figures },
  problems: [],
});

const seen = { count, lastAt: instant } as const;

const activity = z
  .object({
    from: instant.meta({ description: "Counted from the day that begins here." }),
    lastUsedAt: instant.exactOptional(),
    grantTypes: z.array(z.object({ grantType: z.string(), ...seen })),
    scopes: z.array(
      z.object({
        scope: z.string(),
        audience: z.string().exactOptional().meta({ description: "Its API, where there still is one." }),
        ...seen,
      }),
    ),
    apis: z.array(z.object({ audience: z.string(), name: z.string(), lastAt: instant })),
    failures: z.array(
      z.object({
        code: z.string(),
        reason: z.string().meta({ description: "Why, in more words than the client was told." }),
        ...seen,
      }),
    ),
    days: z.array(z.object({ at: instant, tokens: count, failures: count })),
  })
  .meta({ id: "ClientActivity" });

const days = numberInQuery(0, 400)
  .exactOptional()
  .meta({ description: "Today and so many days before; 30 where nothing is said." });

/** Shows what a client did. */
export const showActivity = operation({
  name: "clients.activity",
  method: "GET",
  path: "/clients/{id}/activity",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  summary: "Show what a client used, and what failed and why",
  params: z.strictObject({ id: name("The `client_id`.") }),
  query: z.strictObject({ days }),
  answers: { 200: activity },
  problems: ["not-found"],
});

/** Shows what a client of an app did. */
export const showAppClientActivity = operation({
  name: "app-clients.activity",
  method: "GET",
  path: "/apps/{app}/clients/{client}/activity",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show what a client of an app used, and what failed and why",
  params: z.strictObject({ app: name("The app, by id."), client: name("The `client_id`.") }),
  query: z.strictObject({ days }),
  answers: { 200: activity },
  problems: ["not-found"],
});

const clients = z.object({
  items: z.array(z.object({ clientId: z.string(), name: z.string(), since: instant })),
  total: count,
});

const overview = z
  .object({
    at: instant,
    attention: z.object({
      endingKeys: z.array(
        z.object({
          kid: z.string(),
          algorithm: z.string(),
          signsUntil: instant
            .exactOptional()
            .meta({ description: "Absent where nobody plans what comes next." }),
          followed: z.boolean().meta({ description: "Whether the next one is published." }),
        }),
      ),
      oldSecrets: clients.meta({ description: "Clients whose newest secret is older than a year." }),
      failedSignIns: z.object({
        now: count.meta({ description: "Of the last seven days." }),
        before: count.meta({ description: "Of the seven before." }),
        rising: z.boolean(),
      }),
      unusedClients: clients.meta({ description: "Clients without use for 90 days." }),
    }),
    totals: z.object({
      users: count,
      suspendedUsers: count,
      clients: count,
      suspendedClients: count,
      apis: count,
      scopes: count,
      sessions: count,
      grants: count,
    }),
    health: z.object({
      database: z.object({
        kind: oneOf(["sqlite", "postgres"]),
        latencyMilliseconds: z
          .number()
          .exactOptional()
          .meta({ description: "How long a write took just now; absent when none can be made." }),
      }),
      threads: z.array(
        z.object({
          thread: count,
          utilization: z.number().exactOptional().meta({ description: "0 idle, 1 never idle." }),
        }),
      ),
    }),
  })
  .meta({ id: "Overview" });

/** Looks at everything. */
export const readOverview = operation({
  name: "overview.read",
  method: "GET",
  path: "/overview",
  permission: "figures:read",
  audit: "nothing",
  summary: "Show what there is, how it is, and what needs attention",
  answers: { 200: overview },
  problems: [],
});
