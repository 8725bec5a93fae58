import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "./app.ts";

let provider: Server;
let app: Server;
let issuer: string;
let at: string;

beforeAll(async () => {
  // Gives a token for every code.
  provider = createServer((_, response) => response.end('{"access_token":"gwat_x"}'));
  issuer = await listening(provider);
  const said = {
    name: "Tide",
    clientId: "tide",
    clientSecret: "",
    api: "",
    scope: "openid",
    webhookSecrets: [],
  };
  app = createApp({ ...said, issuer, url: "http://localhost:4450", print: () => undefined });
  at = await listening(app);
});
afterAll(() => {
  provider.close();
  app.close();
});

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Comes back installed, with this address of a page. */
async function cameBack(page: string): Promise<readonly [number, string | null]> {
  const begun = await fetch(`${at}/install`, { redirect: "manual" });
  const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const [cookie = ""] = (begun.headers.get("set-cookie") ?? "").split(";");
  const answer = new URLSearchParams({
    code: "gwac_x",
    state,
    ...(page === "" ? {} : { directory_page: page }),
  });
  const { status, headers } = await fetch(`${at}/callback?${answer.toString()}`, {
    headers: { cookie },
    redirect: "manual",
  });
  return [status, headers.get("location")];
}

it("whoever installed the app goes back to its page in the directory, where the server says so", async () => {
  const page = `${issuer}/console/directory/tide`;
  expect(await cameBack(page)).toEqual([303, page]);
  expect(await cameBack("")).toEqual([200, null]);
});

it("nobody is sent to a page of somebody else", async () => {
  expect(await cameBack("https://elsewhere.example/console/directory/tide")).toEqual([200, null]);
  expect(await cameBack(`${issuer}.elsewhere.example/`)).toEqual([200, null]);
});
