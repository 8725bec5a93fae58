import { randomFillSync } from "node:crypto";

/** Takes random bytes from a pool that is refilled in one call, because a call for every nonce costs more than the nonce. */
export interface RandomPool {
  /** Copies `length` fresh bytes into `target` at `offset`. No byte is handed out twice. */
  fill(target: Uint8Array, offset: number, length: number): void;
}

/** A pool of `size` bytes; no single take may be larger. */
export function createRandomPool(size = 8192): RandomPool {
  const pool = new Uint8Array(size);
  let taken = size;
  return {
    fill(target, offset, length) {
      if (taken + length > size) {
        randomFillSync(pool);
        taken = 0;
      }
      target.set(pool.subarray(taken, taken + length), offset);
      pool.fill(0, taken, taken + length);
      taken += length;
    },
  };
}
