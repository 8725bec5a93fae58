import type { Duplex } from "node:stream";
import { closeFrame, createFrameTracker, type FrameTracker } from "./frames.rfc6455.ts";

/*
 * Two sockets that belong together once both have agreed to speak WebSocket. Bytes pass as they are, so messages,
 * compression and pings are between the page and its API; what one side does not take is not read from the other.
 */

/** Why it is closed (RFC 6455 §7.4.1). */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A tunnel that runs. */
export interface Tunnel {
  /** Tells both sides, each between two frames, and then lets go of them. */
  close(closing: Closing): void;
  /** Settles when both sockets are closed. */
  readonly closed: Promise<void>;
}

/** A side that has not finished after this time is let go, in milliseconds. */
const patience = 2000;

/** What passes from one side to the other. */
interface Way {
  readonly from: Duplex;
  readonly to: Duplex;
  readonly frames: FrameTracker;
  /** Frames to this side are masked: it is the API. */
  readonly masked: boolean;
  closing: Closing | undefined;
  /** Whether the last frame was sent. */
  ended: boolean;
}

/**
 * Connects them.
 *
 * @param idle - milliseconds without a byte in either direction after which it is closed.
 */
export function openTunnel(browser: Duplex, api: Duplex, idle: number): Tunnel {
  const ways = [wayFrom(api, browser, { masked: false }), wayFrom(browser, api, { masked: true })];
  const quiet = setTimeout(() => close({ code: 1001, reason: "idle" }), idle);
  let letGo: NodeJS.Timeout | undefined;

  function close(closing: Closing): void {
    for (const way of ways) {
      way.closing ??= closing;
      if (way.frames.between) end(way);
    }
    hurry();
  }

  function hurry(): void {
    letGo ??= setTimeout(() => ways.forEach(({ from }) => from.destroy()), patience);
  }

  const closed = ways.map(async (way) => {
    carry(way, () => quiet.refresh());
    await new Promise<void>((resolve) => {
      way.from.once("close", resolve);
    });
    way.to.end();
    hurry();
  });
  const finish = async () => {
    await Promise.all(closed);
    clearTimeout(quiet);
    clearTimeout(letGo);
  };
  return { close, closed: finish() };
}

function wayFrom(from: Duplex, to: Duplex, { masked }: Pick<Way, "masked">): Way {
  return { from, to, frames: createFrameTracker(), masked, closing: undefined, ended: false };
}

function carry(way: Way, moved: () => void): void {
  const { from, to, frames } = way;
  from.on("data", (chunk: Buffer) => {
    moved();
    if (way.ended) return;
    const boundary = frames.advance(chunk);
    // It is being closed, and the frame that was open ends here.
    const last = way.closing !== undefined && boundary !== undefined;
    if (!to.write(last ? chunk.subarray(0, boundary) : chunk)) from.pause();
    if (last) end(way);
  });
  // It may have been paused while it waited.
  from.resume();
  to.on("drain", () => from.resume());
  from.on("end", () => to.end());
  // `close` follows.
  from.on("error", () => undefined);
}

/** The last frame of this direction. What still comes is read and thrown away, so that its end is noticed. */
function end(way: Way): void {
  if (way.ended || way.closing === undefined) return;
  way.ended = true;
  if (!way.to.writableEnded) way.to.end(closeFrame(way.closing.code, way.closing.reason, way));
  way.from.resume();
}
