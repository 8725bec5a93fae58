import { longestNote } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import {
  closedReportsAreKept,
  isReportReason,
  mostReportsADay,
  reportOutcomes,
  reportProblems,
  reportReasons,
} from "./app-report.ts";

describe("a report of an app", () => {
  it("has one reason of a short list, and comes to one of three outcomes", () => {
    expect(reportReasons).toEqual(["impersonation", "asks-too-much", "harmful", "other"]);
    expect(reportOutcomes).toEqual(["acted", "unfounded", "unclear"]);
    expect(["harmful", "HARMFUL", "", "toString", undefined].map(isReportReason)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each(reportReasons.filter((reason) => reason !== "other"))("for %s needs no words", (reason) => {
    expect(reportProblems({ reason, note: " \n" })).toEqual([]);
  });

  it.each([
    [undefined, "", [["reason"], "missing"]],
    ["something", "", [["reason"], "missing"]],
    ["other", " \n ", [["note"], "missing"]],
    ["harmful", "x".repeat(longestNote + 1), [["note"], "too-long"]],
    ["other", "a\0b", [["note"], "plain-text"]],
    ["other", "\u202Eabc", [["note"], "plain-text"]],
    ["other", "\uD800", [["note"], "plain-text"]],
  ] as const)("for %s with the words %j is refused", (reason, note, [path, rule]) => {
    expect(reportProblems({ reason, note })).toMatchObject([{ path, rule }]);
  });

  it.each([
    ["other", "It asks for my password.\r\n\tTwice."],
    ["harmful", `<script>alert(1)</script>`],
    ["impersonation", "x".repeat(longestNote)],
  ])("for %s with the words %j is one", (reason, note) => {
    expect(reportProblems({ reason, note })).toEqual([]);
  });

  it("tells of everything that is wrong at once", () => {
    const problems = reportProblems({ reason: undefined, note: "x".repeat(longestNote + 1) });
    expect(problems.map(({ path }) => path)).toEqual([["reason"], ["note"]]);
  });

  it("can be sent ten times a day, and is kept for a year after it was closed", () => {
    expect(mostReportsADay).toBe(10);
    expect(closedReportsAreKept).toBe(31_536_000_000);
  });
});
