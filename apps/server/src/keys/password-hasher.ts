import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import type { PasswordHasher } from "@grantway/identity";
import { createGate, type GateBounds } from "./gate.ts";
import { formatPhc, parsePhc } from "./phc.ts";
import type { Argon2Hash, Argon2Parameters } from "./phc.ts";

/*
 * Argon2id on the thread pool (RFC 9106). One hasher serves the whole process (see `shared-hasher.ts`). Its concurrency
 * leaves one core to requests that hash nothing, and one thread of the pool to signatures and DNS. The queue is
 * bounded, so a flood of sign-ins costs a bounded amount of memory and time.
 *
 * A check does the same work for every user name, known or not (ADR 12): one digest for each set of parameters in use.
 */

const argon2id = promisify(argon2);
const saltLength = 16;
const tagLength = 32;
/** The pool has four threads. */
const mostAtOnce = 3;

/** What a hasher needs. */
export interface PasswordHasherDependencies {
  /** For new hashes. */
  readonly parameters: Argon2Parameters;
  /** PHC strings, one for each set of parameters in storage. Further sets are learned when first seen. */
  readonly stored: readonly string[];
  readonly bounds?: GateBounds | undefined;
  /** Replaced by tests, which count the digests. */
  readonly digest?: typeof digestOf | undefined;
}

/** One that can say how many passwords wait for it. */
export interface MeasuredHasher extends PasswordHasher {
  readonly waiting: () => number;
}

/** A {@link PasswordHasher} with today's parameters. */
export function createPasswordHasher(dependencies: PasswordHasherDependencies): MeasuredHasher {
  const { parameters, stored, bounds = defaultBounds(), digest = digestOf } = dependencies;
  const gate = createGate(bounds);
  const kinds = new Map<string, Argon2Parameters>();
  for (const kind of [parameters, ...stored.map(parsePhc)]) learn(kind);
  // The hash of nobody, checked when the user is unknown.
  const decoy = { salt: randomBytes(saltLength), tag: randomBytes(tagLength) };

  function learn(kind: Argon2Parameters | undefined): void {
    if (kind === undefined) return;
    const { memory, passes, parallelism } = kind;
    kinds.set(nameOf(kind), { memory, passes, parallelism });
  }

  /** One digest for each set of parameters, whichever of them the hash uses. */
  async function check(password: string, hash: Argon2Hash | undefined): Promise<boolean> {
    let same = false;
    for (const [name, kind] of kinds) {
      const counts = hash !== undefined && name === nameOf(hash);
      const expected = counts ? hash : { ...kind, ...decoy };
      const equal = timingSafeEqual(await digest(password, expected), expected.tag);
      same ||= counts && equal;
    }
    return same;
  }

  return {
    waiting: () => gate.waiting(),
    hash: (password, of = newPasswords) =>
      gate.run(of, async () => {
        const fresh = { ...parameters, salt: randomBytes(saltLength), tag: decoy.tag };
        return { hash: formatPhc({ ...fresh, tag: await digest(password, fresh) }) };
      }),

    verify: (password, text, of) =>
      gate.run(of, async () => {
        const hash = text === undefined ? undefined : parsePhc(text);
        learn(hash);
        if (!(await check(password, hash)) || hash === undefined) return "mismatch";
        const current = nameOf(hash) === nameOf(parameters) && hash.tag.length === tagLength;
        return current ? "match" : "match-outdated";
      }),
  };
}

const newPasswords = { known: true, key: "new passwords" };

function defaultBounds(): GateBounds {
  const running = Math.max(1, Math.min(mostAtOnce, availableParallelism() - 1));
  return { running, known: 256, strangers: 16 * running };
}

function nameOf({ memory, passes, parallelism }: Argon2Parameters): string {
  return `m=${memory},t=${passes},p=${parallelism}`;
}

/** The tag of the password with the salt and parameters of this hash, as long as its own tag. */
async function digestOf(password: string, like: Argon2Hash): Promise<Buffer> {
  return argon2id("argon2id", {
    message: password,
    nonce: like.salt,
    memory: like.memory,
    passes: like.passes,
    parallelism: like.parallelism,
    tagLength: like.tag.length,
  });
}
