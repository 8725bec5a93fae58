import type { Instant } from "@grantway/protocol";
import { longestNote, type Problem, problemAt } from "@grantway/protocol/form-rules";
import { isPlainText } from "./reason.ts";

/*
 * What a person tells the platform about an app that they met: why, and in a few words. Of one person and app one is open at a
 * time: a second one replaces nothing, and who sends it is told that the first is still there.
 */

/** Why somebody reports an app, in the order in which a page offers them. */
export const reportReasons = ["impersonation", "asks-too-much", "harmful", "other"] as const;

/** One of {@link reportReasons}. */
export type ReportReason = (typeof reportReasons)[number];

/** What those who review say a report came to. */
export const reportOutcomes = ["acted", "unfounded", "unclear"] as const;

/** One of {@link reportOutcomes}. */
export type ReportOutcome = (typeof reportOutcomes)[number];

/** Somebody's report. */
export interface AppReport {
  readonly id: string;
  readonly app: string;
  /** Who reports, by id; `null` after that person was deleted. */
  readonly person: string | null;
  readonly reason: ReportReason;
  /** Theirs, to those who review; empty where they said nothing more. */
  readonly note: string;
  readonly status: "open" | "closed";
  readonly createdAt: Instant;
  /** `null` while it is open; `app-deleted` where the app came to its end before somebody looked. */
  readonly outcome: ReportOutcome | "app-deleted" | null;
  /** Who closed it, by id; `null` while nobody did. */
  readonly closedBy: string | null;
  readonly closedAt: Instant | null;
}

/** As many a person sends in a day. */
export const mostReportsADay = 10;

/** How long a report is kept after it was closed. Milliseconds. */
export const closedReportsAreKept = 365 * 24 * 60 * 60 * 1000;

/** Whether it is a reason that there is. */
export function isReportReason(reason: string | undefined): reason is ReportReason {
  return (reportReasons as readonly (string | undefined)[]).includes(reason);
}

/** What is wrong with a report that somebody is about to send. */
export function reportProblems({
  reason,
  note,
}: {
  readonly reason: string | undefined;
  readonly note: string;
}): readonly Problem[] {
  const isReason = isReportReason(reason);
  return [
    ...(isReason ? [] : [problemAt("reason", "Choose one of the reasons.", "missing")]),
    ...noteProblems(note.trim(), { needed: reason === "other" }),
  ];
}

function noteProblems(note: string, { needed }: { readonly needed: boolean }): readonly Problem[] {
  if (note === "") {
    return needed ? [problemAt("note", "Say in a few words what is wrong with the app.", "missing")] : [];
  }
  if (note.length > longestNote) {
    const most = longestNote;
    return [problemAt("note", `It must be ${most} characters at most.`, "too-long", { most })];
  }
  if (isPlainText(note)) return [];
  return [problemAt("note", "It is plain text without control characters.", "plain-text")];
}
