import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { aBrowser } from "@grantway/bff/testing";
import { expect, it, onTestFinished } from "vitest";
import type { OwnApi } from "../own/own-api.ts";
import { createOwnBffs } from "./own-bffs.ts";

const origin = "https://explorer.example";

/** An API with its own authorization server, which everybody is signed in at. What comes to its events waits for an answer. */
async function anApi() {
  const events = Promise.withResolvers<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === "/events") return events.resolve(response);
    const at = (path: string) => `${base}${path}`;
    const metadata = {
      issuer: base,
      authorization_endpoint: at("/authorize"),
      token_endpoint: at("/token"),
      response_types_supported: ["code"],
    };
    const tokens = { access_token: "token", token_type: "Bearer", expires_in: 3600 };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(request.url === "/token" ? tokens : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const visit = async (address: string) => {
    const { searchParams } = new URL(address);
    return `${searchParams.get("redirect_uri")}?code=code&state=${searchParams.get("state")}`;
  };
  return { base, visit, events: events.promise };
}

it("an answer under way goes on, however many others come with APIs of their own meanwhile", async () => {
  const { base, visit, events } = await anApi();
  const bffs = createOwnBffs({
    settings: { origin, keys: ["kP2mZ8Qw4xN7vB1cL5tR9yH3jF6sD0aGuEiOoTzXqVw"] },
    tell: () => undefined,
    privateHosts: true,
  });
  onTestFinished(() => bffs.close());
  const api: OwnApi = {
    id: "own-mine",
    name: "Mine",
    document: `${base}/openapi.json`,
    base,
    issuer: base,
    clientId: "client",
    scopes: [],
  };
  const browser = aBrowser({ bff: bffs.of([api]), origin, visit });
  await browser.go("/bff/login?provider=own-mine");

  const answered = browser.call("/bff/api/own-mine/events");
  const response = await events;
  response.write("first ");
  const { body } = await answered;
  for (let others = 0; others < 60; others += 1) bffs.of([{ ...api, name: `Another ${others}` }]);
  response.end("second");
  expect(await new Response(body).text()).toBe("first second");
});
