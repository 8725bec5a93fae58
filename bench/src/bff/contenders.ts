import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { startSampleApi } from "./sample-api.ts";
import { startTokenProvider, type TokenProvider } from "./token-provider.ts";

/** What the processes in front of the API are told. */
export interface Addresses {
  /** The APIs. */
  readonly bare: string;
  readonly sample: string;
  /** What the peer attaches. */
  readonly token: string;
  readonly provider: TokenProvider["definition"];
  /** Seals the BFF's cookies. */
  readonly key: string;
}

/** A way to the API: where it is and what a call by it carries. */
export interface Way {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  /** Before the path at the API. */
  readonly prefix: string;
  /** Header lines of each call. */
  readonly headers: readonly string[];
}

/** The ways to one API. */
export interface Ways {
  readonly direct: Way;
  readonly bff: Way;
  readonly peer: Way;
}

/** The APIs that are called: one that does nothing, and the sample API behind the guard. */
export interface Contenders {
  readonly bare: Ways;
  readonly sample: Ways;
  /** Its notes: `/notes/<id>`. */
  readonly note: string;
  stop(): Promise<void>;
}

export const names = { direct: "direct", bff: "through the BFF", peer: "through http-proxy-3" } as const;

const ofBrowser = ["accept: */*", "accept-encoding: gzip, deflate, br", "user-agent: Mozilla/5.0 (bench)"];

/** Starts everything, each in a process of its own, and signs in at the BFF as a browser does. */
export async function startContenders(): Promise<Contenders> {
  const sample = await startSampleApi();
  const provider = await startTokenProvider(sample.token);
  const api = await start(new URL("./api-process.ts", import.meta.url));
  const addresses: Addresses = {
    bare: `http://127.0.0.1:${api.port}`,
    sample: `http://127.0.0.1:${sample.port}`,
    provider: provider.definition,
    token: sample.token,
    key: randomBytes(32).toString("base64"),
  };
  const [bff, peer] = await Promise.all([
    start(new URL("./bff-process.ts", import.meta.url), addresses),
    start(new URL("./peer-process.ts", import.meta.url), addresses),
  ]);
  const cookie = await signIn(bff.port, provider);
  const waysTo = ({ port, pid }: Pick<Started, "port" | "pid">, prefix: string, name: string): Ways => ({
    direct: {
      name: names.direct,
      port,
      pid,
      prefix,
      headers: [`authorization: Bearer ${sample.token}`, ...ofBrowser],
    },
    bff: {
      name: names.bff,
      port: bff.port,
      pid: bff.pid,
      prefix: `/bff/api/${name}`,
      headers: [`cookie: ${cookie}`, "x-grantway-bff: 1", "sec-fetch-site: same-origin", ...ofBrowser],
    },
    peer: {
      name: names.peer,
      port: peer.port,
      pid: peer.pid,
      prefix: `/bff/api/${name}`,
      headers: ["cookie: session=bench", ...ofBrowser],
    },
  });
  return {
    bare: waysTo(api, "/v1", "bare"),
    sample: waysTo(sample, "/api", "sample"),
    note: sample.note,
    async stop() {
      await Promise.all([bff, peer, api].map(({ child }) => end(child)));
      await Promise.all([sample.stop(), provider.stop()]);
    },
  };
}

interface Started {
  readonly port: number;
  readonly pid: number;
  readonly child: ChildProcess;
}

async function start(file: URL, addresses?: Addresses): Promise<Started> {
  const child = fork(file, { env: { ...process.env, NODE_ENV: "production" } });
  if (addresses !== undefined) child.send(addresses);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { port, pid: child.pid ?? 0, child };
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.disconnect();
  await exited;
}

/** Goes to the provider and back, and answers the `Cookie` header of the session. */
async function signIn(port: number, provider: TokenProvider): Promise<string> {
  const begun = await goTo(`http://127.0.0.1:${port}/bff/login`);
  const back = await provider.visit(begun.location ?? "");
  return cookieOf(await goTo(back, cookieOf(begun)));
}

/** As a browser goes to an address; `fetch` would say that it is a script. */
async function goTo(url: string, cookie = ""): Promise<IncomingHttpHeaders> {
  const sent = request(url, { headers: { cookie } }).end();
  const [{ headers }] = (await once(sent, "response")) as [IncomingMessage];
  sent.destroy();
  return headers;
}

function cookieOf({ "set-cookie": lines = [] }: IncomingHttpHeaders): string {
  const kept = lines.filter((line) => !/max-age=0/i.test(line));
  return kept.map((line) => line.split(";", 1)[0]).join("; ");
}
