import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createVisitor } from "./visitor.ts";

let server: Server;
let at: string;
const posted: string[] = [];

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === "/") return response.writeHead(303, { location: "/form", "set-cookie": "a=1" }).end();
    if (request.url === "/missing") return response.writeHead(404).end();
    if (request.method === "POST") {
      void request.toArray().then((parts: Buffer[]) => posted.push(Buffer.concat(parts).toString()));
      return response.writeHead(303, { location: "/done", "set-cookie": "a=; Max-Age=0" }).end();
    }
    return response.end(
      request.url === "/done"
        ? `You have ${request.headers.cookie ?? "nothing"}.`
        : `<form method="get"><button>Search</button></form>
           <form method="post" action="/other"><button name="decision" value="deny">No</button></form>
           <form method="post" action="/send"><input type="hidden" name="csrf" value="a&#38;b" />
             <input type="radio" name="place" value="x" />
             <button name="decision" value="allow">Yes</button></form>`,
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

describe("somebody at a browser without JavaScript", () => {
  it("follows redirects, keeps cookies, and sends the form of the button with what is hidden in it", async () => {
    const visitor = createVisitor();
    const page = await visitor.open(at);
    expect([page.url.pathname, visitor.cookies()]).toEqual(["/form", "a=1"]);
    const done = await visitor.submit(page, { place: "x" }, { name: "decision", value: "allow" });
    expect(posted).toEqual(["csrf=a%26b&place=x&decision=allow"]);
    expect(done.text).toBe("You have nothing.");
  });

  it("is told in one sentence that a page is not there, or has no such form", async () => {
    const visitor = createVisitor();
    await expect(visitor.open(`${at}/missing`)).rejects.toThrow(/answered 404\.$/);
    const page = await visitor.open(`${at}/form`);
    await expect(visitor.submit(page, {}, { name: "decision", value: "keep" })).rejects.toThrow(
      /^There is no form on [^\n]+\.$/,
    );
  });
});
