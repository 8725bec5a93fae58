import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import type { PasswordHasher } from "@grantway/identity";
import { createGate } from "./gate.ts";
import { formatPhc, parsePhc } from "./phc.ts";
import type { Argon2Hash, Argon2Parameters } from "./phc.ts";

/*
 * Argon2id on the thread pool (RFC 9106). The pool has four threads and also signs and looks names up, so hashing on
 * one event loop never takes the last one; and what waits is bounded, so a flood of sign-ins costs a bounded amount of
 * memory and time.
 */

const argon2id = promisify(argon2);
const saltLength = 16;
const tagLength = 32;
const mostAtOnce = 3;
const waitingForEach = 16;

/** Bounds of the work that is taken on. */
export interface HashingBounds {
  readonly running: number;
  readonly waiting: number;
}

/** A {@link PasswordHasher} with today's parameters. */
export function createPasswordHasher(
  parameters: Argon2Parameters,
  bounds: HashingBounds = defaultBounds(),
): PasswordHasher {
  const gate = createGate(bounds);
  // Nobody's hash: what a password is checked against when there is no account.
  const decoy: Argon2Hash = { ...parameters, salt: randomBytes(saltLength), tag: randomBytes(tagLength) };

  return {
    hash: (password) =>
      gate.run(async () => {
        const salt = randomBytes(saltLength);
        return { hash: formatPhc({ ...parameters, salt, tag: await digest(password, { ...decoy, salt }) }) };
      }),

    verify: (password, text) =>
      gate.run(async () => {
        const stored = text === undefined ? undefined : parsePhc(text);
        const expected = stored ?? decoy;
        const same = timingSafeEqual(await digest(password, expected), expected.tag);
        if (stored === undefined || !same) return "mismatch";
        return isCurrent(stored, parameters) ? "match" : "match-outdated";
      }),
  };
}

/** Of a thread beside the first: they share one pool. */
export const boundsBeside: HashingBounds = { running: 1, waiting: waitingForEach };

function defaultBounds(): HashingBounds {
  const running = Math.min(mostAtOnce, availableParallelism());
  return { running, waiting: waitingForEach * running };
}

async function digest(password: string, like: Argon2Hash): Promise<Buffer> {
  return argon2id("argon2id", {
    message: password,
    nonce: like.salt,
    memory: like.memory,
    passes: like.passes,
    parallelism: like.parallelism,
    tagLength: like.tag.length,
  });
}

function isCurrent(hash: Argon2Hash, now: Argon2Parameters): boolean {
  return (
    hash.memory === now.memory &&
    hash.passes === now.passes &&
    hash.parallelism === now.parallelism &&
    hash.tag.length === tagLength
  );
}
