import { describe, expect, it } from "vitest";
import { requireOwnOrigin, requireOwnPage } from "./anti-forgery.ts";

const origin = "https://app.example";

function ask(headers: Readonly<Record<string, string>>): () => void {
  const request = new Request(`${origin}/bff/session`, { headers });
  return () => requireOwnPage({ headers: request.headers, origin });
}

describe("a request of our own page", () => {
  const ours = { "x-grantway-bff": "1" };

  it.each([
    ["with the header alone, as browsers without Sec-Fetch-Site send it", ours],
    ["from the same origin", { ...ours, "sec-fetch-site": "same-origin" }],
    ["with our Origin", { ...ours, origin, "sec-fetch-site": "same-origin" }],
  ])("is accepted %s", (_, headers) => {
    expect(ask(headers)).not.toThrow();
  });

  it.each([
    ["without the header", { origin }],
    ["with another value of it", { "x-grantway-bff": "true", origin }],
    ["from another site", { ...ours, "sec-fetch-site": "cross-site" }],
    ["from a sibling of our host", { ...ours, "sec-fetch-site": "same-site" }],
    ["typed into the address bar", { ...ours, "sec-fetch-site": "none" }],
    ["with another Origin", { ...ours, origin: "https://evil.example" }],
    ["from a sandboxed frame", { ...ours, origin: "null" }],
    ["with our host as a part of another", { ...ours, origin: "https://app.example.evil.example" }],
  ])("is refused %s", (_, headers) => {
    expect(ask(headers)).toThrow(expect.objectContaining({ type: "not-allowed" }));
  });

  it("needs no header of ours to open a WebSocket, but our origin", () => {
    expect(() => requireOwnOrigin(new Headers({ origin }), origin)).not.toThrow();
    expect(() => requireOwnOrigin(new Headers({ origin: "https://evil.example" }), origin)).toThrow(
      "Another site",
    );
  });
});
