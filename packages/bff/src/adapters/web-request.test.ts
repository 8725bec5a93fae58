import { request } from "node:http";
import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { startApi, type TestApi } from "../proxy/testing/start-api.ts";
import { webRequest } from "./web-request.ts";

let server: TestApi | undefined;
afterEach(async () => server?.stop());

it("a request of Node becomes a Request with address, headers and body, and ends with the browser", async () => {
  const { promise, resolve } = Promise.withResolvers<Request>();
  server = await startApi((incoming, response) =>
    resolve(webRequest(incoming, response, incoming.url ?? "")),
  );
  const headers = { host: "app.example", "x-a": ["1", "2"] };
  const sent = request(`${server.origin}/bff/logout?provider=acme`, { method: "POST", headers });
  sent.on("error", () => undefined).end("body");
  const made = await promise;
  expect([made.method, made.url]).toEqual(["POST", "http://app.example/bff/logout?provider=acme"]);
  expect([made.headers.get("x-a"), await made.text()]).toEqual(["1, 2", "body"]);
  expect(made.signal.aborted).toBe(false);
  const aborted = once(made.signal, "abort");
  sent.destroy();
  await aborted;
});
