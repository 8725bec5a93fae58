/*
 * The peer, `http-proxy-3`, with the same job as far as it has one: it finds the token of a session, whose id is in a
 * cookie, in a map, and sends the call on with it and without the cookie. It opens no sealed cookie, checks no path and
 * refreshes nothing.
 */
import { Agent, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createProxyServer } from "http-proxy-3";
import type { Addresses } from "./contenders.ts";

process.once("message", (message) => {
  const { bare, sample, token } = message as Addresses;
  const tokens = new Map([["session=bench", `Bearer ${token}`]]);
  const agent = new Agent({ keepAlive: true });
  const targets = [
    { from: "/bff/api/bare", to: "/v1", proxy: createProxyServer({ target: bare, agent }) },
    { from: "/bff/api/sample", to: "/api", proxy: createProxyServer({ target: sample, agent }) },
  ];
  const server = createServer((request, response) => {
    const { url = "" } = request;
    const authorization = tokens.get(request.headers.cookie ?? "");
    const target = targets.find(({ from }) => url.startsWith(from));
    if (authorization === undefined || target === undefined) {
      response.writeHead(401).end();
      return;
    }
    delete request.headers.cookie;
    request.headers.authorization = authorization;
    request.url = target.to + url.slice(target.from.length);
    target.proxy.web(request, response, {}, (error) => void response.destroy(error));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
});
process.on("disconnect", () => process.exit());
