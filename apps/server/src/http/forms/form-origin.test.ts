import { describe, expect, it } from "vitest";
import { originOfForm } from "./form-origin.ts";

const ours = "https://id.example";

describe("where a form came from", () => {
  it.each<[string, Record<string, string>]>([
    ["the browser calls it same-origin", { "sec-fetch-site": "same-origin" }],
    ["it names our origin", { origin: ours, "sec-fetch-site": "same-origin" }],
    [
      "it hides our origin, by Referrer-Policy: no-referrer",
      { origin: "null", "sec-fetch-site": "same-origin" },
    ],
    ["an old browser names our origin", { origin: ours }],
    ["the page was loaded again", { origin: ours, "sec-fetch-site": "none" }],
  ])("is our page when %s", (_, headers) => expect(originOfForm({ headers }, ours)).toBe("ours"));

  it.each<[string, Record<string, string>]>([
    ["nothing is said", {}],
    ["the person loaded the page again", { "sec-fetch-site": "none" }],
  ])("is unsaid when %s", (_, headers) => expect(originOfForm({ headers }, ours)).toBe("unsaid"));

  it.each([
    "null",
    "https://id.example:8443",
    "http://id.example",
    "https://id.example/",
    "file://",
    "app://x",
    "",
  ])("is somewhere else with the origin %j", (origin) => {
    for (const site of [undefined, "none", "same-site", "cross-site"]) {
      const headers = { origin, ...(site === undefined ? {} : { "sec-fetch-site": site }) };
      expect(originOfForm({ headers }, ours)).toBe("theirs");
    }
  });

  it.each(["same-site", "cross-site", "", "same-origin, same-origin"])(
    "is somewhere else when the browser says %j, our origin or not",
    (site) => {
      for (const origin of [ours, undefined, "null"]) {
        const headers = { "sec-fetch-site": site, ...(origin === undefined ? {} : { origin }) };
        expect(originOfForm({ headers }, ours)).toBe("theirs");
      }
    },
  );
});
