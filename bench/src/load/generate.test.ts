import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Plan } from "./plan.ts";
import { runLoad } from "./run-load.ts";

let server: Server | undefined;

/** A server that counts requests, and answers each token with a new one. */
async function listen(
  answer: (body: string, request: IncomingMessage) => { status: number; body: string },
): Promise<number> {
  const started = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { status, body: text } = answer(body, request);
      response.writeHead(status).end(text);
    });
  });
  server = started;
  await new Promise<void>((resolve) => void started.listen(0, "127.0.0.1", resolve));
  return (started.address() as AddressInfo).port;
}

afterEach(() => void server?.close());

const base = {
  connections: 4,
  warmUpSeconds: 0,
  seconds: 0.3,
  expected: '"ok"',
  sender: "oauth4webapi",
} as const;
const posts = Array.from({ length: 40 }, (_, i) => ({ path: "/", credentials: "a:b", body: `n=${i}` }));

describe("the load generator, in its own process", () => {
  it("sends every post once and measures each answer", async () => {
    const seen: string[] = [];
    const port = await listen((body) => ({ status: 200, body: `{"ok":${seen.push(body)}}` }));
    const plan: Plan = { ...base, seconds: 30, port, requests: { kind: "once", posts } };
    const measured = await runLoad(plan);
    expect(measured.answers).toBe(40);
    expect(new Set(seen).size).toBe(40);
    expect(measured.p99Ms).toBeGreaterThanOrEqual(measured.medianMs);
  });

  it("follows chains and hands back the newest tokens", async () => {
    const shown = new Set<string>();
    const port = await listen((body) => {
      const again = shown.has(body);
      shown.add(body);
      const [name, turn] = body.slice(2).split(".");
      return { status: again ? 400 : 200, body: `{"ok":1,"refresh_token":"${name}.${Number(turn) + 1}"}` };
    });
    const tokens = ["a.0", "b.0", "c.0", "d.0", "e.0"];
    const requests = { kind: "chains", path: "/", credentials: "a:b", prefix: "t=", tokens } as const;
    const measured = await runLoad({ ...base, port, requests });
    const turns = measured.tokens.map((token) => Number(token.slice(2)));
    expect(turns.reduce((sum, turn) => sum + turn, 0)).toBe(shown.size);
    expect(shown.size).toBe(measured.allAnswers);
  });

  it("measures, however fast the requests run out", async () => {
    const port = await listen(() => ({ status: 200, body: '{"ok":1}' }));
    const requests = { kind: "once", posts: posts.slice(0, 8) } as const;
    const measured = await runLoad({ ...base, connections: 1, warmUpSeconds: 60, port, requests });
    expect(measured).toMatchObject({ answers: 6, allAnswers: 8 });
  });

  it("measures, however late the first answer comes", async () => {
    const port = await listen(() => ({ status: 200, body: '{"ok":1}' }));
    const requests = { kind: "repeat", posts } as const;
    const measured = await runLoad({ ...base, seconds: 1e-6, port, requests });
    expect(measured.answers).toBeGreaterThan(0);
  });

  it("sends the headers it is told to, real ones or the least", async () => {
    const seen: (string | undefined)[][] = [];
    const port = await listen((_, { headers }) => {
      seen.push([headers["content-type"], headers["user-agent"]]);
      return { status: 200, body: '{"ok":1}' };
    });
    const requests = { kind: "once", posts: posts.slice(0, 1) } as const;
    for (const sender of ["oauth4webapi", "bare"] as const)
      await runLoad({ ...base, sender, port, requests });
    const form = "application/x-www-form-urlencoded";
    expect(seen).toEqual([
      [`${form};charset=UTF-8`, expect.stringContaining("oauth4webapi")],
      [form, undefined],
    ]);
  });

  it.each([
    ["another status", { status: 500, body: '{"ok":1}' }],
    ["another body", { status: 200, body: "{}" }],
  ])("fails on %s", async (_, answer) => {
    const port = await listen(() => answer);
    await expect(runLoad({ ...base, port, requests: { kind: "repeat", posts } })).rejects.toThrow(
      `wrong answer: ${answer.status}`,
    );
  });
});
