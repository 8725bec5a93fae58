import { request, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { residentMemory } from "../memory.ts";
import type { Options } from "../options.ts";
import type { Way } from "./contenders.ts";

/** What streams cost over time. */
export interface StreamFigures {
  readonly minutes: number;
  readonly streams: number;
  readonly events: number;
  readonly calls: number;
  /** Resident memory of the BFF in bytes, from beginning to end, at equal distances. */
  readonly memory: readonly number[];
}

const looks = 30;

/** Holds streams of events open through the BFF, opens and cancels others, and makes calls meanwhile. */
export async function heldStreams(
  way: Way,
  { minutes, streams }: Options,
  tell: (line: string) => void,
): Promise<StreamFigures> {
  const counts = { events: 0, calls: 0 };
  const listen = () => {
    const sent = request(asked(way, "/events"));
    sent.on("response", (reply: IncomingMessage) => reply.on("data", () => (counts.events += 1)));
    // Cancelled below, or at the end.
    sent.on("error", () => undefined);
    sent.end();
    return () => void sent.destroy();
  };
  const held = Array.from({ length: streams }, listen);
  const memory: number[] = [];
  const step = (minutes * 60_000) / looks;
  for (let look = 0; look <= looks; look += 1) {
    const until = Date.now() + step;
    while (Date.now() < until) {
      const cancel = listen();
      await Promise.all(Array.from({ length: 10 }, () => call(way)));
      counts.calls += 10;
      await sleep(50);
      cancel();
    }
    memory.push(residentMemory(way.pid));
    if (look % 5 === 0) tell(`streams  ${Math.round((memory.at(-1) ?? 0) / 1e6)} MB`);
  }
  for (const end of held) end();
  return { minutes, streams, ...counts, memory };
}

function asked({ port, prefix, headers }: Way, path: string) {
  const fields = headers.map(
    (line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const,
  );
  return { host: "127.0.0.1", port, path: prefix + path, headers: Object.fromEntries(fields) };
}

function call(way: Way): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(asked(way, "/small"), (reply) => void reply.resume().on("end", resolve));
    sent.on("error", reject).end();
  });
}
