import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPasswordHasher } from "./password-hasher.ts";
import { type Argon2Hash, type Argon2Parameters, formatPhc } from "./phc.ts";

const cheap = { memory: 64, passes: 1, parallelism: 1 };
const dearer = { memory: 128, passes: 2, parallelism: 1 };
const hasher = createPasswordHasher({ parameters: cheap, stored: [] });
const stranger = { known: false, key: "192.0.2.0/24" };

async function hashOf(password: string, parameters = cheap): Promise<string> {
  const made = await createPasswordHasher({ parameters, stored: [] }).hash(password);
  if (made === "busy") throw new Error("busy");
  return made.hash;
}

describe("the password hasher", () => {
  it("matches the password it hashed and no other", async () => {
    const hash = await hashOf("correct horse");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
    expect(await hasher.verify("correct horse", hash, stranger)).toBe("match");
    expect(await hasher.verify("correct horsf", hash, stranger)).toBe("mismatch");
    expect(await hasher.verify("", hash, stranger)).toBe("mismatch");
  });

  it("salts: one password never hashes the same way twice", async () => {
    expect(await hashOf("x")).not.toBe(await hashOf("x"));
  });

  it("says when a hash was made with other parameters than today's", async () => {
    const hash = await hashOf("x", dearer);
    expect(await hasher.verify("x", hash, stranger)).toBe("match-outdated");
    expect(await hasher.verify("y", hash, stranger)).toBe("mismatch");
  });

  it("reads a hash another program made (RFC 9106 parameters, PHC string)", async () => {
    const theirs = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await hasher.verify("password", theirs, stranger)).toBe("match-outdated");
  });

  it.each([undefined, "", "not a hash"])("answers a mismatch for %j", async (hash) => {
    expect(await hasher.verify("x", hash, stranger)).toBe("mismatch");
  });

  it("refuses work beyond its bounds instead of queueing without end", async () => {
    const bounded = createPasswordHasher({
      parameters: cheap,
      stored: [],
      bounds: { running: 1, known: 1, strangers: 2 },
    });
    const asked = Array.from({ length: 10 }, () => bounded.verify("x", undefined, stranger));
    expect((await Promise.all(asked)).filter((answer) => answer === "busy")).toHaveLength(7);
    expect(await bounded.verify("x", undefined, stranger)).toBe("mismatch");
  });

  it("refuses no known device and no new password while strangers fill their room", async () => {
    const bounded = createPasswordHasher({
      parameters: cheap,
      stored: [],
      bounds: { running: 1, known: 2, strangers: 2 },
    });
    const flood = Array.from({ length: 50 }, () => bounded.verify("x", undefined, stranger));
    expect(await bounded.verify("x", undefined, { known: true, key: "ada" })).toBe("mismatch");
    expect(await bounded.hash("x")).not.toBe("busy");
    await Promise.all(flood);
  });
});

describe("the work of a check", () => {
  /** Hashers of this configuration beside these stored hashes, and what each of their digests was made with. */
  function given(parameters: Argon2Parameters, stored: readonly string[]) {
    const works: string[] = [];
    const counting = createPasswordHasher({
      parameters,
      stored,
      digest: async (_, like: Argon2Hash) => {
        works.push(`m=${like.memory},t=${like.passes},p=${like.parallelism}`);
        return Buffer.alloc(like.tag.length, 1);
      },
    });
    const workOf = async (hash: string | undefined) => {
      works.length = 0;
      await counting.verify("x", hash, stranger);
      return works.toSorted();
    };
    return { workOf, works };
  }

  /** A hash of these parameters; the counting digest makes tags of ones, so `filler` 1 is the right password. */
  const stored = (parameters: Argon2Parameters, filler: number) =>
    formatPhc({ ...parameters, salt: Buffer.alloc(16), tag: Buffer.alloc(32, filler) });

  it.each([
    ["cheaper than today's", dearer, cheap],
    ["dearer than today's", cheap, dearer],
    ["today's", cheap, cheap],
  ])("is the same for nobody and for everybody while hashes are stored that are %s", async (_, now, old) => {
    const { workOf } = given(now, [stored(old, 1)]);
    const forNobody = await workOf(undefined);
    expect(forNobody).toHaveLength(now === old ? 1 : 2);
    const hashes = [now, old].flatMap((parameters) => [stored(parameters, 1), stored(parameters, 2)]);
    for (const hash of [...hashes, "", "not a hash"]) expect(await workOf(hash)).toEqual(forNobody);
  });

  it("is the same whatever was stored", async () => {
    const kind = fc.record({
      memory: fc.constantFrom(8, 64, 19_456),
      passes: fc.integer({ min: 1, max: 3 }),
      parallelism: fc.constant(1),
    });
    await fc.assert(
      fc.asyncProperty(kind, fc.array(kind), async (now, kinds) => {
        const hashes = kinds.map((one, index) => stored(one, index % 2));
        const { workOf } = given(now, hashes);
        const forNobody = await workOf(undefined);
        for (const hash of hashes) expect(await workOf(hash)).toEqual(forNobody);
      }),
      { numRuns: 50 },
    );
  });

  it("learns of a kind that was stored since the start when it meets the first", async () => {
    const { workOf } = given(cheap, []);
    const met = await workOf(stored(dearer, 2));
    expect(met).toHaveLength(2);
    expect(await workOf(undefined)).toEqual(met);
  });

  it("of a new password is one digest with today's parameters", async () => {
    const works: number[] = [];
    const counting = createPasswordHasher({
      parameters: cheap,
      stored: [stored(dearer, 1)],
      digest: async (_, like) => {
        works.push(like.memory);
        return Buffer.alloc(32);
      },
    });
    await counting.hash("x");
    expect(works).toEqual([cheap.memory]);
  });
});
