import { fork } from "node:child_process";
import { once } from "node:events";
import { idleMemory } from "../memory.ts";
import { boundPosts } from "./bound-requests.ts";
import { introspectionOf, jwtFrom, machineTokenFrom, pushTo, redeem, redemptionOf } from "./requests.ts";
import { sendPost } from "./send.ts";
import type { ServerUnderTest } from "./server.ts";

/** What is answered, by path. */
export type Answers = Readonly<
  Record<string, { readonly headers: readonly string[]; readonly body: string }>
>;

const endpoints = {
  token: "/token",
  introspection: "/introspect",
  machineToken: "/machine-token",
  jwt: "/jwt",
  bound: { path: "/bound", address: "http://127.0.0.1/bound" },
  pushed: "/pushed",
};

/** Starts a bare `node:http` server that repeats, header for header and byte for byte, what this one answered once. */
export async function startBare(model: ServerUnderTest | undefined): Promise<ServerUnderTest> {
  if (model === undefined) throw new Error("a bare server needs one to take its answers from");
  const child = fork(new URL("./bare-process.ts", import.meta.url));
  child.send(await answersOf(model));
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const pid = child.pid ?? 0;
  return {
    port,
    pid,
    endpoints,
    idleMemory: await idleMemory(pid),
    codes: async (count) => Array.from({ length: count }, () => "gwac_".padEnd(300, "x")),
    stop: async () => {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

async function answersOf(model: ServerUnderTest): Promise<Answers> {
  const [code = ""] = await model.codes(1);
  const { access } = await redeem(model, 1);
  const [bound = machineTokenFrom(model.endpoints)] = await boundPosts(model, 1);
  const posts = {
    [endpoints.machineToken]: machineTokenFrom(model.endpoints),
    [endpoints.token]: redemptionOf(model.endpoints, code),
    [endpoints.jwt]: jwtFrom(model.endpoints),
    [endpoints.pushed]: pushTo(model.endpoints),
    [endpoints.bound.path]: bound,
    [endpoints.introspection]: introspectionOf(model.endpoints, access[0] ?? ""),
  };
  const answers = Object.entries(posts).map(async ([path, post]) => {
    const { headers, text: body } = await sendPost(model.port, post);
    // Node writes these itself.
    const own = [...headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name));
    return [path, { headers: own.flat(), body }] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}
