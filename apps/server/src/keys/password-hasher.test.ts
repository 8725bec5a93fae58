import { describe, expect, it } from "vitest";
import { createPasswordHasher } from "./password-hasher.ts";

const cheap = { memory: 64, passes: 1, parallelism: 1 };
const hasher = createPasswordHasher(cheap);

async function hashOf(password: string, parameters = cheap): Promise<string> {
  const made = await createPasswordHasher(parameters).hash(password);
  if (made === "busy") throw new Error("busy");
  return made.hash;
}

describe("the password hasher", () => {
  it("matches the password it hashed and no other", async () => {
    const hash = await hashOf("correct horse");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
    expect(await hasher.verify("correct horse", hash)).toBe("match");
    expect(await hasher.verify("correct horsf", hash)).toBe("mismatch");
    expect(await hasher.verify("", hash)).toBe("mismatch");
  });

  it("salts: one password never hashes the same way twice", async () => {
    expect(await hashOf("x")).not.toBe(await hashOf("x"));
  });

  it("says when a hash was made with other parameters than today's", async () => {
    const hash = await hashOf("x", { memory: 128, passes: 2, parallelism: 1 });
    expect(await hasher.verify("x", hash)).toBe("match-outdated");
    expect(await hasher.verify("y", hash)).toBe("mismatch");
  });

  it("reads a hash another program made (RFC 9106 parameters, PHC string)", async () => {
    const theirs = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await hasher.verify("password", theirs)).toBe("match-outdated");
  });

  it.each([undefined, "", "not a hash"])("answers a mismatch for %j", async (hash) => {
    expect(await hasher.verify("x", hash)).toBe("mismatch");
  });

  it("works as long for nobody as for somebody", async () => {
    const slow = createPasswordHasher({ memory: 19_456, passes: 2, parallelism: 1 });
    const hash = await hashOf("x", { memory: 19_456, passes: 2, parallelism: 1 });
    const time = async (of: string | undefined) => {
      const before = performance.now();
      await slow.verify("y", of);
      return performance.now() - before;
    };
    await time(hash);
    const rounds: { somebody: number; nobody: number }[] = [];
    for (let round = 0; round < 7; round += 1) {
      rounds.push({ somebody: await time(hash), nobody: await time(undefined) });
    }
    // Without the work for nobody this ratio is under a thousandth.
    const best = (who: "somebody" | "nobody") => Math.min(...rounds.map((round) => round[who]));
    expect(best("nobody") / best("somebody")).toBeGreaterThan(0.5);
  });

  it("refuses work beyond its bounds instead of queueing without end", async () => {
    const bounded = createPasswordHasher(cheap, { running: 1, waiting: 2 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => bounded.verify("x", undefined)));
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(7);
    expect(await bounded.verify("x", undefined)).toBe("mismatch");
  });
});
