import { parseArgs } from "node:util";
import { type Case, cases } from "./servers/server.ts";

const modes = [
  "compare",
  "beside",
  "growth",
  "flood",
  "lists",
  "bff",
  "guard",
  "webhooks",
  "installations",
] as const;

/** What `npm run bench` was asked for. */
export interface Options {
  readonly mode: (typeof modes)[number];
  readonly rounds: number;
  /** Most times a case is measured while the host of a virtual machine takes processor time away. */
  readonly tries: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
  /** Most threads that ours answers on; its own default when absent. */
  readonly threads: number | undefined;
  /** Another checkout of ours to measure too; none when absent. */
  readonly before: string | undefined;
  readonly chains: number;
  readonly codes: number;
  readonly cases: readonly Case[];
  /** How many grants are stored, for growth. */
  readonly sizes: readonly number[];
  /** Connections that try passwords, for the flood. */
  readonly strangers: number;
  /** People and clients to list, and how often each list is asked for. */
  readonly people: number;
  readonly clients: number;
  readonly asks: number;
  /** How long streams are held through the BFF, and how many. */
  readonly minutes: number;
  readonly streams: number;
  /** Events that are delivered, and endpoints that hang. */
  readonly events: number;
  readonly hanging: number;
  /** Installations, for those. */
  readonly installed: readonly number[];
  readonly json: boolean;
}

/** Printed by `--help`. */
export const help = `npm run bench                     ours on SQLite beside oidc-provider in memory
npm run bench -- beside           ours and another checkout of ours at once, on one processor
npm run bench -- growth           ours with few and with many grants stored
npm run bench -- flood            token requests and sign-ins while strangers try passwords
npm run bench -- lists            lists of the management API, on both databases
npm run bench -- webhooks         deliveries of webhooks beside endpoints that hang, on both databases
npm run bench -- installations    lists and introspection with few and with many apps installed
npm run bench -- bff              calls through the BFF beside direct ones and http-proxy-3, and streams
npm run bench -- guard            requests that the guard of an API decides on, with opaque tokens and JWTs

  --rounds <n>        rounds; growth starts a fresh process in each (5)
  --tries <n>         times a case is measured while the host of a virtual machine disturbs it (3)
  --seconds <n>       measured time of one case (3)
  --warm-up <n>       seconds before it that do not count (1)
  --connections <n>   connections, one request in flight on each (32)
  --threads <n>       most threads ours answers on (the server's default)
  --before <folder>   another checkout of ours to measure beside, its packages installed
  --chains <n>        refresh chains in flight, and tokens to introspect (1024)
  --codes <n>         most codes redeemed, and most proofs used, in one case (40000)
  --cases <list>      of ${cases.join(",")} (all)
  --sizes <list>      grants stored, for growth (10000,1000000)
  --strangers <n>     connections that try passwords, for the flood (200)
  --people <n>        people to list (100000)
  --clients <n>       clients to list (10000)
  --asks <n>          how often each list is asked for (100)
  --minutes <n>       how long streams are held through the BFF (0.5)
  --streams <n>       how many (50)
  --events <n>        events that are delivered at a time (10000)
  --hanging <n>       endpoints that hang (10000)
  --installed <list>  installations, ten grants each (1000,100000)
  --json              print the figures as JSON
  --help              this text
`;

/** Reads the command line; `undefined` when help was asked for. Throws an error that says which flag is wrong. */
export function readOptions(argv: readonly string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "5" },
      tries: { type: "string", default: "3" },
      seconds: { type: "string", default: "3" },
      "warm-up": { type: "string", default: "1" },
      connections: { type: "string", default: "32" },
      threads: { type: "string" },
      before: { type: "string" },
      chains: { type: "string", default: "1024" },
      codes: { type: "string", default: "40000" },
      cases: { type: "string", default: cases.join(",") },
      sizes: { type: "string", default: "10000,1000000" },
      strangers: { type: "string", default: "200" },
      people: { type: "string", default: "100000" },
      clients: { type: "string", default: "10000" },
      asks: { type: "string", default: "100" },
      minutes: { type: "string", default: "0.5" },
      streams: { type: "string", default: "50" },
      events: { type: "string", default: "10000" },
      hanging: { type: "string", default: "10000" },
      installed: { type: "string", default: "1000,100000" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  return {
    mode: readMode(positionals),
    rounds: whole("rounds", values.rounds),
    tries: whole("tries", values.tries),
    seconds: positive("seconds", values.seconds),
    warmUpSeconds: positive("warm-up", values["warm-up"]),
    connections: whole("connections", values.connections),
    threads: values.threads === undefined ? undefined : whole("threads", values.threads),
    before: values.before,
    chains: whole("chains", values.chains),
    codes: whole("codes", values.codes),
    cases: readCases(values.cases),
    sizes: values.sizes.split(",").map((size) => whole("sizes", size)),
    strangers: whole("strangers", values.strangers),
    people: whole("people", values.people),
    clients: whole("clients", values.clients),
    asks: whole("asks", values.asks),
    minutes: positive("minutes", values.minutes),
    streams: whole("streams", values.streams),
    events: whole("events", values.events),
    hanging: whole("hanging", values.hanging),
    installed: values.installed.split(",").map((size) => whole("installed", size)),
    json: values.json,
  };
}

function readMode(positionals: readonly string[]): Options["mode"] {
  const [wanted = "compare", ...others] = positionals;
  const mode = modes.find((one) => one === wanted);
  if (mode === undefined || others.length > 0) {
    throw new Error(`unknown: ${positionals.join(" ")}. Try --help.`);
  }
  return mode;
}

function readCases(list: string): readonly Case[] {
  const asked = list.split(",");
  const unknown = asked.filter((name) => !cases.some((one) => one === name));
  if (unknown.length > 0) throw new Error(`--cases: ${unknown.join(", ")} is none of ${cases.join(", ")}`);
  return cases.filter((one) => asked.includes(one));
}

function positive(flag: string, value: string): number {
  const number = Number(value);
  if (!(number > 0 && number < 1e9)) throw new Error(`--${flag} must be a number above 0`);
  return number;
}

function whole(flag: string, value: string): number {
  const number = positive(flag, value);
  if (!Number.isInteger(number)) throw new Error(`--${flag} must be a whole number`);
  return number;
}
