import { MessageChannel, type MessagePort } from "node:worker_threads";

/*
 * What the first thread of a process knows for all of them, and another thread has to answer: each question by itself.
 */

/** How a question was answered: with a value, or not. */
type Answered<Value> = readonly [question: number, value: { readonly value: Value } | undefined];

/** A new port, on which another thread is told this; see {@link askAt}. */
export function answerAt<Value>(tell: () => Promise<Value>): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", (question: number) => {
    tell().then(
      (value) => port1.postMessage([question, { value }] satisfies Answered<Value>),
      () => port1.postMessage([question, undefined] satisfies Answered<Value>),
    );
  });
  port1.unref();
  return port2;
}

/** Asks the first thread. What it cannot tell is an error here too; the reason stays in its log. */
export function askAt<Value>(port: MessagePort): () => Promise<Value> {
  const waiting = new Map<number, PromiseWithResolvers<Value>>();
  let questions = 0;
  port.on("message", ([question, answer]: Answered<Value>) => {
    const asked = waiting.get(question);
    waiting.delete(question);
    if (answer === undefined) asked?.reject(new Error("the first thread could not tell it"));
    else asked?.resolve(answer.value);
  });
  port.unref();
  return () => {
    const asked = Promise.withResolvers<Value>();
    const question = questions++;
    waiting.set(question, asked);
    port.postMessage(question);
    return asked.promise;
  };
}
