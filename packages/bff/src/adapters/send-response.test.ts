import { afterEach, expect, it } from "vitest";
import { startApi, type TestApi } from "../proxy/testing/start-api.ts";
import { sendResponse } from "./send-response.ts";

let server: TestApi | undefined;
afterEach(async () => server?.stop());

it.each([
  [201, "made"],
  [204, null],
])("a Response is sent with its status %d, every header and its body %j", async (status, body) => {
  server = await startApi(async (_, response) => {
    const headers = new Headers({ "x-a": "1" });
    for (const cookie of ["a=1", "b=2"]) headers.append("set-cookie", cookie);
    await sendResponse(response, new Response(body, { status, headers }));
  });
  const reply = await fetch(server.origin);
  expect([reply.status, reply.headers.get("x-a"), reply.headers.getSetCookie(), await reply.text()]).toEqual([
    status,
    "1",
    ["a=1", "b=2"],
    body ?? "",
  ]);
});
