import type { Reader, Receiver } from "./receiver.ts";

/**
 * Receives an answer of which it is not known yet whether the page gets it. It takes one part and no more until
 * {@link Hold.passTo} or {@link Hold.drop}, so however long that takes, it holds no more than a socket gives at a time.
 */
export interface Hold extends Receiver {
  /** What was held, and all that comes, goes to this one, which has been started. */
  passTo(receiver: Receiver): void;
  /** Nobody wants it. */
  drop(): void;
}

/** A hold for one answer. */
export function createHold(): Hold {
  const held: Buffer[] = [];
  let ending: ((receiver: Receiver) => void) | undefined;
  let target: Receiver | undefined;
  let writer: Reader | undefined;

  return {
    start: () => undefined,

    write(chunk) {
      if (target !== undefined) return target.write(chunk);
      held.push(chunk);
      return false;
    },

    end() {
      if (target === undefined) ending = (receiver) => receiver.end();
      else target.end();
    },

    breakOff(reason) {
      if (target === undefined) ending = (receiver) => receiver.breakOff(reason);
      else target.breakOff(reason);
    },

    readBy(reader) {
      writer = reader;
      target?.readBy(reader);
    },

    passTo(receiver) {
      target = receiver;
      if (writer !== undefined) receiver.readBy(writer);
      let more = true;
      for (const chunk of held.splice(0)) more = receiver.write(chunk);
      if (ending !== undefined) ending(receiver);
      else if (more) writer?.goOn();
    },

    drop() {
      held.splice(0);
      writer?.gone();
    },
  };
}
