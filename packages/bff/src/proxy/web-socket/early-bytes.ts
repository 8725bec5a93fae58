import type { Duplex } from "node:stream";

/** A socket of a page that waits for the answer to its handshake. */
export interface Waiting {
  /** Whether the page has left. Only who reads notices. */
  readonly left: boolean;
  /** Called when it leaves; the answered function takes that back. */
  onLeave(listener: () => void): () => void;
  /** Stops to read. What came early is read again by who takes over. */
  release(): void;
}

/** A page has nothing to say before it is answered: what is more than this waits in the socket. */
const mostEarly = 65_536;

/** Reads a socket while its page waits. `head` is what was read before. */
export function waitAt(socket: Duplex, head: Buffer): Waiting {
  const early = [head];
  let size = 0;
  let left = false;
  const listeners = new Set<() => void>();

  function read(chunk: Buffer): void {
    early.push(chunk);
    size += chunk.length;
    if (size > mostEarly) socket.pause();
  }

  function leave(): void {
    left = true;
    for (const listener of listeners) listener();
  }

  socket.on("data", read);
  socket.once("end", leave);
  socket.once("close", leave);
  return {
    get left() {
      return left;
    },
    onLeave(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    release() {
      socket.off("data", read).off("end", leave).off("close", leave);
      socket.pause();
      const bytes = Buffer.concat(early);
      if (bytes.length > 0) socket.unshift(bytes);
    },
  };
}
