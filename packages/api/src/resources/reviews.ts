import { operation } from "../operation.ts";
import { difference, listedVersion, reviewedPublisher, shownVersion } from "../schemas/app.ts";
import { pageOf, pageQuery, totalQuery } from "../schemas/page.ts";
import { instant, name, numberInQuery, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({
  app: name("The app, by id."),
  version: numberInQuery(1, 1_000_000).meta({ description: "Its number, from 1." }),
});

const review = z
  .object({
    version: shownVersion,
    app: z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      visibility: oneOf(["private", "unlisted", "public"]),
      status: oneOf(["draft", "active", "suspended", "deleted"]),
      createdAt: instant,
    }),
    publisher: reviewedPublisher,
    before: listedVersion
      .exactOptional()
      .meta({ description: "What people have now; absent for a first version." }),
    difference,
    openReports: z.int().meta({ description: "How many reports of the app are open." }),
    risk: oneOf(["none", "low", "medium", "high"]).meta({ description: "The greatest of what it asks for." }),
  })
  .meta({ id: "Review" });

/** What waits. */
export const listReviews = operation({
  name: "reviews.list",
  method: "GET",
  path: "/reviews",
  permission: "reviews:read",
  audit: "nothing",
  summary: "List versions that wait for a review",
  description: "Those first that wait longest, each with what is different from what people have now.",
  query: z.strictObject({ ...pageQuery, ...totalQuery }),
  answers: { 200: pageOf(review) },
  problems: [],
});

/** One of them, or one that was decided. */
export const showReview = operation({
  name: "reviews.show",
  method: "GET",
  path: "/reviews/{app}/{version}",
  permission: "reviews:read",
  audit: "nothing",
  summary: "Show a version as those who review see it",
  params,
  answers: { 200: review },
  problems: ["not-found"],
});

/** Yes. */
export const approveAppVersion = operation({
  name: "reviews.approve",
  method: "POST",
  path: "/reviews/{app}/{version}/approve",
  permission: "reviews:write",
  audit: "app-version.approved",
  summary: "Approve a version",
  description:
    "Its publisher can release it then. Nobody decides about an app of an organisation they belong to while an administrator stands outside of it.",
  fresh: true,
  revision: true,
  params,
  body: z.strictObject({
    reason: text(10_000).exactOptional().meta({ description: "What its developers read." }),
  }),
  answers: { 200: review },
  problems: ["not-possible"],
});

/** No. */
export const rejectAppVersion = operation({
  name: "reviews.reject",
  method: "POST",
  path: "/reviews/{app}/{version}/reject",
  permission: "reviews:write",
  audit: "app-version.rejected",
  summary: "Reject a version",
  fresh: true,
  revision: true,
  params,
  body: z.strictObject({ reason: text(10_000).meta({ description: "What its developers read." }) }),
  answers: { 200: review },
  problems: ["not-possible"],
});
