import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { BulkProgress } from "./bulk-progress.tsx";
import type { BulkReport } from "./run-bulk.ts";

const show = (report: BulkReport<string>, total?: number) =>
  markup(
    createElement(BulkProgress<string>, {
      title: "Suspending people",
      report,
      total,
      keyOf: (name) => name,
      nameOf: (name) => name,
      onStop: () => undefined,
      onRetry: () => undefined,
      onClose: () => undefined,
    }),
  );

describe("something that is done to many", () => {
  it("shows how far it is, and can be stopped", () => {
    const page = show({ tried: 312, failed: [], state: "running" }, 4213);
    expect(page).toContain(
      '<progress class="bulk-bar" aria-label="Suspending people" max="4213" value="312">',
    );
    expect(page).toContain("312 of 4,213 done");
    expect(page).toContain("Stop</button>");
    expect(page).toContain('<div role="status"></div>');
  });

  it("has no end in sight where nobody counted", () => {
    expect(show({ tried: 3, failed: [], state: "running" })).toMatch(/max="1"><\/progress>.*3 done/);
  });

  it("reports which failed and why, and offers to try those again", () => {
    const failed = [
      { item: "ada", reason: "She is the last administrator." },
      { item: "eve", reason: "She was changed meanwhile." },
    ];
    const page = show({ tried: 10, failed, state: "finished" }, 10);
    expect(page).toContain("8 done.");
    expect(page).toContain("2 failed");
    expect(page).toContain('<span>ada</span> <span class="quiet">She is the last administrator.</span>');
    expect(page).toContain("Try those 2 again</button>");
    expect(page).toContain("Close</button>");
  });

  it("lists no more failures than somebody reads", () => {
    const failed = Array.from({ length: 130 }, (_, at) => ({ item: `p${at}`, reason: "No." }));
    const page = show({ tried: 130, failed, state: "finished" });
    expect(page.match(/<li>/g)).toHaveLength(100);
    expect(page).toContain("and 30 more");
  });

  it("says what is done when it was stopped or broke off", () => {
    expect(show({ tried: 5, failed: [], state: "stopped" })).toContain("Stopped after 5.");
    const broken = show({ tried: 5, failed: [], state: "broken", reason: "The server does not answer." });
    expect(broken).toContain("The server does not answer. Stopped after 5. What is done stays done.");
  });
});
