import { permissionsOf, roles } from "@grantway/identity";
import {
  operation,
  type Page,
  type PageRequest,
  type Problem,
  type TotalRequest,
  withTotal,
} from "@grantway/protocol";
import { isReportReason, type ReportOutcome, reportProblems } from "../apps/app-report.ts";
import type { ListedReport, Reported, ReportFilter } from "../ports/app-reports.ts";
import { personOf } from "../person-of.ts";
import type { InstallingPorts } from "./installing-ports.ts";

/** What somebody is about to send. */
interface NewReport {
  /**
   * By the slug it has in the directory, for who finds it there; or by its id, for whom an authorization request showed it, wherever
   * it may be installed.
   */
  readonly app: { readonly slug: string } | { readonly shown: string };
  readonly reason: string | undefined;
  readonly note: string;
}

/** Reports an app to the platform. A person does it; of whoever is nobody there would be no one to believe or to ask. */
export const reportApp = operation({
  name: "app-reports.create",
  permission: "installations:write",
  inOrganisations: true,
  audit: "app.reported",
  async run(
    { appReports, directory, entropy }: InstallingPorts,
    { app, reason, note }: NewReport,
    by,
  ): Promise<
    | Reported
    | { readonly outcome: "nobody" }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  > {
    const person = personOf(by);
    if (person === undefined) return { outcome: "nobody" };
    const problems = reportProblems({ reason, note });
    if (problems.length > 0 || !isReportReason(reason)) return { outcome: "invalid", problems };
    const found = "slug" in app ? await directory.find(app.slug, by) : { id: app.shown };
    if (found === "unknown") return { outcome: "unknown" };
    return appReports.report({ id: entropy.id(), app: found.id, person, reason, note: note.trim() }, by);
  },
});

/** Lists what people reported, of one app or of all, the newest first. */
export const listAppReports = operation({
  name: "app-reports.list",
  permission: "reviews:read",
  audit: "nothing",
  run: (
    { appReports }: InstallingPorts,
    { total = false, ...request }: PageRequest & ReportFilter & TotalRequest,
  ): Promise<Page<ListedReport>> =>
    withTotal(
      {
        list: (asked: PageRequest & ReportFilter) => appReports.list(asked),
        count: (asked) => appReports.count(asked),
      },
      { ...request, total },
    ),
});

/** Closes one, with what it came to. */
export const closeAppReport = operation({
  name: "app-reports.close",
  permission: "reviews:write",
  audit: "app.report-closed",
  async run(
    { appReports }: InstallingPorts,
    { id, outcome }: { readonly id: string; readonly outcome: ReportOutcome },
    by,
  ): Promise<
    | { readonly outcome: "closed"; readonly report: ListedReport }
    | { readonly outcome: "unknown" | "decided" | "own-app" }
  > {
    const closed = await appReports.close(id, { outcome, deciders }, by);
    if (closed !== "closed") return { outcome: closed };
    const report = await appReports.find(id);
    return report === undefined ? { outcome: "unknown" } : { outcome: "closed", report };
  },
});

/** Roles of those who may close one. */
const deciders = roles.filter((role) => permissionsOf(role).has("reviews:write"));
