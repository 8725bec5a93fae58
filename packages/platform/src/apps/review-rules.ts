import type { App } from "./app.ts";
import type { AppVersion } from "./app-version.ts";

/*
 * When the platform looks at a version (promise 17): before it stands in the directory, and before it asks anybody for a scope of
 * a high risk. What was looked at is where people are sent and what they are asked for; `differenceOf` says which changes of it
 * are to be looked at again.
 */

/** Whether a version of this app must have been reviewed before it is released. */
export function needsReview(app: Pick<App, "visibility">, asksHighRisk: boolean): boolean {
  return app.visibility === "public" || asksHighRisk;
}

/** Whether somebody of the platform, or a rule that holds to what they saw, has approved it. */
export function wasReviewed({ approval }: Pick<AppVersion, "approval">): boolean {
  return approval === "reviewed" || approval === "copy-only";
}
