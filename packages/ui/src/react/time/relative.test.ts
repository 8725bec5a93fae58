import { describe, expect, it } from "vitest";
import { exactTime, relativeTime } from "./relative.ts";

const now = Date.UTC(2026, 10, 28, 12);
const minutes = 60_000;
const days = 24 * 60 * minutes;

describe("a moment as people say it", () => {
  it.each([
    ["just now", -30_000],
    ["1 minute ago", -1.5 * minutes],
    ["59 minutes ago", -59.9 * minutes],
    ["3 hours ago", -3.2 * 60 * minutes],
    ["yesterday", -1.4 * days],
    ["30 days ago", -30.9 * days],
    ["in 5 minutes", 5 * minutes],
    ["in 2 days", 2.3 * days],
  ])("is %s", (said, away) => {
    expect(relativeTime(now + away, now)).toBe(said);
  });

  it("is a date where it is more than a month away, before or after", () => {
    expect(relativeTime(now - 31 * days, now)).toBe("Oct 28, 2026");
    expect(relativeTime(now + 60 * days, now)).toBe("Jan 27, 2027");
  });
});

it("an exact moment has its seconds", () => {
  expect(exactTime(now)).toMatch(/^November 2[789], 2026 at \d+:\d\d:00\s[AP]M$/);
});
