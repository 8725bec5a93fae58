import { expect, it } from "vitest";
import { sendTo } from "./place.ts";

it("a request to the BFF carries the header that pages of other sites cannot send", async () => {
  const sent: unknown[] = [];
  const fetch = async (url: unknown, { method, headers }: RequestInit = {}) => {
    sent.push([url, method, [...new Headers(headers)]]);
    return new Response();
  };
  await sendTo({ path: "/bff", fetch: fetch }, "/session", {
    method: "PUT",
    headers: { "X-Grantway-Bff": "2", a: "b" },
  });
  expect(sent).toEqual([
    [
      "/bff/session",
      "PUT",
      [
        ["a", "b"],
        ["x-grantway-bff", "1"],
      ],
    ],
  ]);
});
