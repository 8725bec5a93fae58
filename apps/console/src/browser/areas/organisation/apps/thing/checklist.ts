import { reviewProblems } from "@grantway/platform/form-rules";
import { type App, type AppClient, isOpen, type ListedVersion } from "../app.ts";

/** A step on the way of an app from the first try to the directory. */
export interface CheckStep {
  readonly name: "try" | "describe" | "domain" | "live" | "submit" | "release" | "publish";
  readonly done: boolean;
}

/** Which steps are done. The first that is not is the next action. */
export function checklistOf(known: {
  readonly app: Pick<App, "visibility" | "released">;
  /** The newest first. */
  readonly versions: readonly Pick<ListedVersion, "status" | "manifest">[];
  readonly clients: readonly Pick<AppClient, "environment" | "lastUsedAt">[];
  /** Whether the publisher has proven a domain. */
  readonly verified: boolean;
}): readonly CheckStep[] {
  const { app, versions, clients, verified } = known;
  const [newest] = versions;
  const released = app.released !== undefined;
  const open = versions.find(isOpen);
  return [
    { name: "try", done: clients.some(({ lastUsedAt }) => lastUsedAt !== undefined) },
    {
      name: "describe",
      done: newest !== undefined && reviewProblems(newest.manifest).length === 0,
    },
    { name: "domain", done: verified },
    { name: "live", done: clients.some(({ environment }) => environment === "live") },
    { name: "submit", done: open === undefined ? released : open.status !== "draft" },
    { name: "release", done: open === undefined && released },
    { name: "publish", done: released && app.visibility !== "private" },
  ];
}
