import { nothing, operation } from "../operation.ts";
import { pageOf, pageQuery, totalQuery } from "../schemas/page.ts";
import { instant, name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const reason = oneOf(["impersonation", "asks-too-much", "harmful", "other"]);
const outcome = oneOf(["acted", "unfounded", "unclear"]);

const report = z
  .object({
    id: z.string(),
    app: z.string().meta({ description: "By id." }),
    appOf: z.object({
      slug: z.string(),
      name: z.string(),
      status: oneOf(["draft", "active", "suspended", "deleted"]),
      publisher: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    }),
    person: z
      .string()
      .exactOptional()
      .meta({ description: "Who reported it, by id; absent after that person was deleted." }),
    personName: z.string().exactOptional(),
    reason,
    note: z.string().meta({ description: "Of who reported it. Somebody else's text." }),
    status: oneOf(["open", "closed"]),
    createdAt: instant,
    outcome: oneOf(["acted", "unfounded", "unclear", "app-deleted"])
      .exactOptional()
      .meta({ description: "What it came to; `app-deleted` where the app ended before somebody looked." }),
    closedBy: z.string().exactOptional(),
    closedByName: z.string().exactOptional(),
    closedAt: instant.exactOptional(),
  })
  .meta({ id: "AppReport" });

/** Sends one. */
export const reportApp = operation({
  name: "app-reports.create",
  method: "POST",
  path: "/directory/{slug}/reports",
  permission: "installations:write",
  inOrganisations: true,
  audit: "app.reported",
  summary: "Report an app of the directory",
  description:
    "To those who review apps; its publisher is not told. One of a person and an app is open at a time, and a person sends ten in a day at the most.",
  params: z.strictObject({ slug: name("Its slug.") }),
  body: z.strictObject({
    reason,
    note: text(10_000)
      .exactOptional()
      .meta({ description: "A few words, 1000 characters at most. Needed where the reason is `other`." }),
  }),
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});

/** Lists them. */
export const listAppReports = operation({
  name: "app-reports.list",
  method: "GET",
  path: "/app-reports",
  permission: "reviews:read",
  audit: "nothing",
  summary: "List what people reported of apps",
  description: "The newest first. Closed ones are forgotten after a year.",
  query: z.strictObject({
    ...pageQuery,
    ...totalQuery,
    app: text(200).exactOptional().meta({ description: "By id." }),
    status: oneOf(["open", "closed"]).exactOptional(),
  }),
  answers: { 200: pageOf(report) },
  problems: [],
});

/** Closes one. */
export const closeAppReport = operation({
  name: "app-reports.close",
  method: "POST",
  path: "/app-reports/{report}/close",
  permission: "reviews:write",
  audit: "app.report-closed",
  summary: "Close a report of an app",
  description:
    "Says what it came to. Nothing is done to the app by it. Nobody closes one of an app of an organisation they belong to while an administrator stands outside of it.",
  params: z.strictObject({ report: name("The report, by id.") }),
  body: z.strictObject({ outcome }),
  answers: { 200: report },
  problems: ["not-found", "not-possible"],
});
