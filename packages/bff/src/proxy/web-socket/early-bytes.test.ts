import { Duplex } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { waitAt } from "./early-bytes.ts";

function given(head = "") {
  const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
  const waiting = waitAt(socket, Buffer.from(head));
  return { socket, waiting };
}

describe("a page that waits for the answer to its handshake", () => {
  it("has what it said early read again by who takes over", async () => {
    const { socket, waiting } = given("early ");
    socket.push("too early ");
    await expect.poll(() => socket.readableLength).toBe(0);
    waiting.release();
    socket.push("late");
    socket.push(null);
    expect(await text(socket)).toBe("early too early late");
  });

  it("is not read without bounds", async () => {
    const { socket } = given();
    socket.push(Buffer.alloc(65_537));
    await expect.poll(() => socket.isPaused()).toBe(true);
  });

  it("is noticed when it leaves, by those who still want to know", async () => {
    const { socket, waiting } = given();
    const told: string[] = [];
    waiting.onLeave(() => told.push("one"));
    waiting.onLeave(() => told.push("two"))();
    socket.push(null);
    await expect.poll(() => told).toEqual(["one"]);
    expect(waiting.left).toBe(true);
  });
});
