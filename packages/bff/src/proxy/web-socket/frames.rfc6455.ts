import { randomBytes } from "node:crypto";

/*
 * Where frames of a WebSocket begin and end (RFC 6455 §5.2). Payloads are neither read nor unmasked: it is needed only to
 * put a close frame between two frames, and not into the middle of one.
 */

/** Follows the frames of one direction. */
export interface FrameTracker {
  /**
   * Goes on with these bytes. Answers how many of them belong to the frame that was open before, if it ends in them, and
   * `undefined` if it does not.
   */
  advance(chunk: Uint8Array): number | undefined;
  /** Whether the bytes so far end with a frame. */
  readonly between: boolean;
}

/** At the beginning of a socket, between frames. */
export function createFrameTracker(): FrameTracker {
  /** Of a header that has not arrived as a whole. */
  let header: number[] = [];
  /** Bytes of the payload that are still to come. */
  let payload = 0;

  const isBetween = () => payload === 0 && header.length === 0;

  /** Takes bytes of the current frame and answers where they end. */
  function step(chunk: Uint8Array, at: number): number {
    if (payload > 0) {
      const taken = Math.min(payload, chunk.length - at);
      payload -= taken;
      return at + taken;
    }
    header.push(chunk[at] ?? 0);
    if (header.length === headerLength(header)) {
      payload = payloadLength(header);
      header = [];
    }
    return at + 1;
  }

  return {
    advance(chunk) {
      let first = isBetween() ? 0 : undefined;
      for (let at = 0; at < chunk.length;) {
        at = step(chunk, at);
        if (first === undefined && isBetween()) first = at;
      }
      return first;
    },
    get between() {
      return isBetween();
    },
  };
}

/** How long the header is that begins with these bytes; at least two until the second is known. */
function headerLength([, second]: readonly number[]): number {
  if (second === undefined) return 2;
  const mask = second & 0x80 ? 4 : 0;
  const short = second & 0x7f;
  return 2 + (short === 126 ? 2 : short === 127 ? 8 : 0) + mask;
}

function payloadLength(header: readonly number[]): number {
  const short = (header[1] ?? 0) & 0x7f;
  if (short < 126) return short;
  const digits = header.slice(2, short === 126 ? 4 : 10);
  return digits.reduce((sum, digit) => sum * 256 + digit, 0);
}

/**
 * A close frame. What a browser sends is masked, and so is what we send in its name.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6455#section-5.5.1 | RFC 6455 §5.5.1}
 */
export function closeFrame(code: number, reason: string, { masked }: { readonly masked: boolean }): Buffer {
  const payload = Buffer.alloc(2 + Buffer.byteLength(reason));
  payload.writeUInt16BE(code);
  payload.write(reason, 2);
  if (!masked) return Buffer.concat([Buffer.of(0x88, payload.length), payload]);
  const mask = randomBytes(4);
  const hidden = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return Buffer.concat([Buffer.of(0x88, 0x80 | payload.length), mask, hidden]);
}
