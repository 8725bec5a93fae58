import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGrantway, createMemoryStore, type Grantway, type Store } from "@grantway/client";
import { type FakeProvider, startFakeProvider } from "@grantway/client/testing";
import { onTestFinished } from "vitest";
import { type ServeOptions, type Serving, startServe } from "../serve.ts";

/** A helper over a vault in memory, with a provider beside it. Both end with the test. */
export interface GivenHelper {
  readonly serving: Serving;
  readonly provider: FakeProvider;
  readonly grantway: Grantway;
  readonly store: Store;
  /** A browser with a session. */
  readonly page: SignedInPage;
  /** Sends exactly these headers, which `fetch` would not allow. */
  readonly raw: (path: string, options?: RawOptions) => Promise<RawAnswer>;
}

interface RawOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** What our own page does. */
export interface SignedInPage {
  readonly headers: Readonly<Record<string, string>>;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the test knows what the route answers
  call<T>(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly body: T }>;
}

const pageFiles = [
  {
    path: "/index.html",
    type: "text/html; charset=utf-8",
    content: Buffer.from("<p>the page"),
    immutable: false,
    coded: {},
  },
  {
    path: "/assets/a-1.js",
    type: "text/javascript; charset=utf-8",
    content: Buffer.from("1"),
    immutable: true,
    coded: {},
  },
];

/** Starts them. */
export async function givenHelper(options: Partial<ServeOptions> = {}): Promise<GivenHelper> {
  const provider = await startFakeProvider();
  onTestFinished(() => provider.stop());
  const store = createMemoryStore();
  const definition = { ...provider.definition, id: "acme", name: "Acme" };
  const grantway = createGrantway({ store, definitions: [definition] });
  const certificateFolder = await mkdtemp(join(tmpdir(), "grantway-serve-"));
  onTestFinished(() => rm(certificateFolder, { recursive: true }));
  const serving = await startServe({
    grantway,
    vault: "test",
    port: 0,
    certificateFolder,
    say: () => undefined,
    page: pageFiles,
    ...options,
  });
  onTestFinished(() => serving.stop());
  const raw = (path: string, how?: RawOptions) => send(serving.origin, path, how);
  return { serving, provider, grantway, store, raw, page: await signIn(serving, raw) };
}

async function signIn({ url, origin }: Serving, raw: GivenHelper["raw"]): Promise<SignedInPage> {
  // Other tests cover how a browser is admitted; with https it is not possible here.
  if (origin.startsWith("https:")) return { headers: {}, call: () => Promise.reject(new Error("https")) };
  const opened = await raw("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ link: linkOf(url) }),
  });
  const { key } = JSON.parse(opened.text) as { key: string };
  const [cookie = ""] = opened.headers["set-cookie"] ?? [];
  const headers = { cookie: cookie.split(";")[0] ?? "", "x-grantway-key": key };
  return {
    headers,
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as above
    async call<T>(method: string, path: string, body?: object) {
      const answer = await raw(path, {
        method,
        headers: {
          ...headers,
          ...(method === "GET" ? {} : { origin }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: JSON.parse(answer.text) as T };
    },
  };
}

/** The secret of a link. */
export function linkOf(url: string): string {
  return new URL(url).hash.replace("#link=", "");
}

/** A connection of the fake provider, signed in. */
export async function connected(
  { grantway, provider }: GivenHelper,
  name = `acme-${randomUUID()}`,
): Promise<string> {
  await grantway.connect(
    { provider: "acme", name, flow: "client_credentials", client: { id: "client", secret: "client secret" } },
    { showUrl: () => undefined, showDeviceCode: () => undefined, notice: () => undefined },
  );
  provider.set({});
  return name;
}

function send(
  origin: string,
  path: string,
  { method = "GET", headers = {}, body }: RawOptions = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(path, origin), { method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    request.on("error", reject).end(body);
  });
}
