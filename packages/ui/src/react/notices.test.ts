import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "./markup-for-tests.ts";
import { type Notice, Notices } from "./notices.tsx";

const page = (all: readonly Notice[]) => markup(createElement(Notices, { all, onClose: () => undefined }));

describe("the notices of a page", () => {
  it("have both regions from the beginning, so that what comes into them is heard", () => {
    expect(page([])).toBe(
      '<div class="notices"><div role="alert" aria-live="assertive"></div>' +
        '<div role="status" aria-live="polite"></div></div>',
    );
  });

  it("tell failures at once and successes when there is a pause, with a word beside the colour", () => {
    const [alerts, statuses] = page([
      { id: "1", tone: "success", text: "It is saved." },
      { id: "2", tone: "failure", text: "It is full." },
    ]).split('<div role="status"');
    expect(alerts).toContain("Failed: </strong></span>It is full.");
    expect(alerts).not.toContain("saved");
    expect(statuses).toContain("Done: </strong></span>It is saved.");
  });

  it("can each be closed by a button that says what it closes", () => {
    expect(page([{ id: "1", tone: "failure", text: "x" }])).toContain(
      'Close<span class="unseen"> this notice</span></button>',
    );
  });

  it("offer to take back what can be taken back, and say what that is", () => {
    expect(
      page([{ id: "1", tone: "success", text: "Harbor is suspended.", onUndo: () => undefined }]),
    ).toContain('Undo<span class="unseen"> Harbor is suspended.</span></button>');
    expect(page([{ id: "1", tone: "success", text: "It is saved." }])).not.toContain("Undo");
  });
});
