import { stopListening } from "../listening.ts";
import { jobsOf } from "../jobs/jobs.ts";
import { openNode } from "./composed-server.ts";

/*
 * Several nodes of one instance behind a balancer, so that a test can put another configuration on all of them, one after
 * the other, while requests come in. The nodes are real servers with sockets of their own; they share the process of the
 * test and therefore its clock.
 */

type Node = Awaited<ReturnType<typeof openNode>> & {
  readonly origin: string;
  /** Requests on their way there. */
  readonly under: Set<Promise<unknown>>;
};

/** Nodes on the store of one folder. */
export interface Fleet {
  /** Sends a request to one of the nodes that are in, whatever origin its address has. */
  fetch(this: void, url: string | URL, init?: RequestInit): Promise<Response>;
  /** The node that was started last. */
  newest(): Node;
  /** Does on every node what servers do beside their requests. */
  work(): Promise<void>;
  /** Puts nodes with this configuration in the place of all others, one by one; no request is cut off. */
  replaceAll(environment: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts two nodes. */
export async function startFleet(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Fleet> {
  const nodes: Node[] = [];
  let turn = 0;
  let working: Promise<unknown> = Promise.resolve();

  async function start(settings: Readonly<Record<string, string>>): Promise<void> {
    const node = await openNode(folder, settings);
    const origin = await node.http.listen({ host: "127.0.0.1", port: 0 });
    nodes.push({ ...node, origin, under: new Set() });
  }

  async function stopFirst(): Promise<void> {
    const node = nodes.shift();
    if (node === undefined) return;
    // As a balancer does: nothing new is sent there, and what was sent is waited for.
    await Promise.allSettled(node.under);
    await stopListening(node, 0);
    await working;
    await node.storage.close();
  }

  function newest(): Node {
    const node = nodes.at(-1);
    if (node === undefined) throw new Error("no node is in");
    return node;
  }

  await start(environment);
  await start(environment);
  return {
    async fetch(url, init) {
      const { origin, under } = nodes[turn++ % nodes.length] ?? newest();
      const { pathname, search } = new URL(url);
      const answering = whole(fetch(origin + pathname + search, init));
      under.add(answering);
      try {
        return await answering;
      } finally {
        under.delete(answering);
      }
    },
    newest,
    async work() {
      working = workOn([...nodes]);
      await working;
    },
    async replaceAll(settings) {
      for (let left = nodes.length; left > 0; left -= 1) {
        await start(settings);
        await stopFirst();
      }
    },
    async stop() {
      while (nodes.length > 0) await stopFirst();
    },
  };
}

/** One node after the other, as their timers are hardly ever at one: an RSA key that comes too late is work for nothing. */
async function workOn(nodes: readonly Node[]): Promise<void> {
  for (const node of nodes) {
    await Promise.all(jobsOf(node, node.config, node.logger).map((job) => job.run()));
  }
}

/** An answer of which nothing is on its way any more. */
async function whole(answering: Promise<Response>): Promise<Response> {
  const answer = await answering;
  const { status, headers } = answer;
  return new Response(await answer.text(), { status, headers });
}
