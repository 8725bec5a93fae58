import * as api from "@grantway/api";
import {
  closeAppReport,
  type ListedReport,
  listAppReports,
  mostReportsADay,
  reportApp,
} from "@grantway/platform";
import type { Instant } from "@grantway/protocol";
import { secondsUntil } from "../../answers/seconds-until.ts";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, invalid, notFound } from "../refusal.ts";

/** `/app-reports`, and those of an app of the directory. */
export const appReportHandlers = [
  handle(api.reportApp, async ({ perform, params: { slug }, body: { reason, note = "" }, context }) => {
    const answer = await perform(reportApp, { app: { slug }, reason, note });
    switch (answer.outcome) {
      case "reported":
        return { status: 204 };
      case "invalid":
        throw invalid(answer.problems);
      case "unknown":
        throw notFound("app of the directory", slug);
      case "nobody":
        throw new ApiRefusal("not-possible", "A person reports an app; this token speaks for nobody.");
      case "already":
        throw new ApiRefusal(
          "not-possible",
          "You have reported this app before, and nobody has closed that yet.",
        );
      case "too-many":
        throw tooMany(answer.until, context.clock());
    }
  }),

  handle(api.listAppReports, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listAppReports, pageRequest(query)), reportBody),
  })),

  handle(api.closeAppReport, async ({ perform, params: { report: id }, body: { outcome } }) => {
    const answer = await perform(closeAppReport, { id, outcome });
    switch (answer.outcome) {
      case "closed":
        return { status: 200, body: reportBody(answer.report) };
      case "unknown":
        throw notFound("report", id);
      case "decided":
        throw new ApiRefusal("not-possible", "It is closed already.");
      case "own-app":
        throw new ApiRefusal(
          "not-possible",
          "You belong to the publisher of the app: somebody who does not closes this report.",
        );
    }
  }),
];

function tooMany(until: Instant, now: Instant): ApiRefusal {
  return new ApiRefusal(
    "too-many-requests",
    `A person sends ${mostReportsADay} reports in a day at the most.`,
    {
      headers: { "retry-after": String(secondsUntil(until, now)) },
    },
  );
}

function reportBody({ person, createdAt, outcome, closedBy, closedAt, ...report }: ListedReport) {
  return {
    ...report,
    ...(person === null ? {} : { person }),
    createdAt: isoInstant(createdAt),
    ...(outcome === null ? {} : { outcome }),
    ...(closedBy === null ? {} : { closedBy }),
    ...(closedAt === null ? {} : { closedAt: isoInstant(closedAt) }),
  };
}
