import type { Attribution, Instant, Page, PageRequest } from "@grantway/protocol";
import type { App } from "../apps/app.ts";
import type { AppReport, ReportOutcome, ReportReason } from "../apps/app-report.ts";

/** A report with the names of what it is about. */
export interface ListedReport extends AppReport {
  readonly appOf: {
    readonly slug: string;
    readonly name: string;
    readonly status: App["status"];
    /** Who publishes it. */
    readonly publisher: { readonly id: string; readonly slug: string; readonly name: string };
  };
  readonly personName?: string;
  readonly closedByName?: string;
}

/** Which reports. */
export interface ReportFilter {
  /** Of this app, by id. */
  readonly app?: string;
  readonly status?: AppReport["status"];
}

/** What came of a report that somebody sent. */
export type Reported =
  | { readonly outcome: "reported" }
  /** One of theirs about the app is open since then; it stays as it is. */
  | { readonly outcome: "already"; readonly since: Instant }
  /** They sent as many as one may in a day, and can send another then. */
  | { readonly outcome: "too-many"; readonly until: Instant }
  | { readonly outcome: "unknown" };

/** What people report of apps. */
export interface AppReports {
  /**
   * Keeps it. Of concurrent callers for one person and app one is kept, and whoever says the same is told that it is `reported`;
   * together they send no more than a day allows. `unknown`: there is no such app any more, or no such person.
   */
  report(
    report: {
      readonly id: string;
      readonly app: string;
      readonly person: string;
      readonly reason: ReportReason;
      readonly note: string;
    },
    by: Attribution,
  ): Promise<Reported>;
  /** Since when one of this person about the app is open; `undefined` where none is. */
  openSince(app: string, person: string): Promise<Instant | undefined>;
  /** The newest first. */
  list(request: PageRequest & ReportFilter): Promise<Page<ListedReport>>;
  count(filter: ReportFilter): Promise<number>;
  find(id: string): Promise<ListedReport | undefined>;
  /** How many are open of each of these apps; those without any are not told of. */
  openOf(apps: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Closes one, once. `own-app`: somebody who belongs to the publisher does not, while somebody who may decide stands outside of
   * it.
   *
   * @param decision.deciders - roles of people on the platform who may.
   */
  close(
    id: string,
    decision: { readonly outcome: ReportOutcome; readonly deciders: readonly string[] },
    by: Attribution,
  ): Promise<"closed" | "unknown" | "decided" | "own-app">;
}
