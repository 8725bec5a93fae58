import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { PasswordCheck, PasswordHasher } from "@grantway/identity";

/*
 * The threads of a process share one hasher, that of the first thread: they share the cores and the pool it works on,
 * so its limits and queues hold for the whole process, however many threads answer requests.
 */

type Hashed = Awaited<ReturnType<PasswordHasher["hash"]>>;

/** A call, as it crosses between threads. */
interface Call {
  readonly id: number;
  readonly asked:
    | { readonly hash: Parameters<PasswordHasher["hash"]> }
    | { readonly verify: Parameters<PasswordHasher["verify"]> };
}

/** What came of it. */
interface Answer {
  readonly id: number;
  readonly value?: Hashed | PasswordCheck;
  readonly error?: unknown;
}

/** A new port to this hasher, for {@link hasherAt} on another thread. */
export function shareHasher(hasher: PasswordHasher): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", ({ id, asked }: Call) => {
    const answered = "hash" in asked ? hasher.hash(...asked.hash) : hasher.verify(...asked.verify);
    void answered.then(
      (value) => port1.postMessage({ id, value } satisfies Answer),
      (error: unknown) => port1.postMessage({ id, error } satisfies Answer),
    );
  });
  port1.unref();
  return port2;
}

/** The hasher of another thread. */
export function hasherAt(port: MessagePort): PasswordHasher {
  const waiting = new Map<number, PromiseWithResolvers<Hashed | PasswordCheck>>();
  let count = 0;
  port.on("message", ({ id, value, error }: Answer) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (value === undefined) call?.reject(error);
    else call?.resolve(value);
  });
  // The port need not keep the thread alive: a caller that waits for an answer holds a connection, which does.
  port.unref();

  async function ask(asked: Call["asked"]): Promise<Hashed | PasswordCheck> {
    const call = Promise.withResolvers<Hashed | PasswordCheck>();
    const id = count++;
    waiting.set(id, call);
    port.postMessage({ id, asked } satisfies Call);
    return call.promise;
  }
  return {
    hash: (...asked) => ask({ hash: asked }) as Promise<Hashed>,
    verify: (...asked) => ask({ verify: asked }) as Promise<PasswordCheck>,
  };
}
