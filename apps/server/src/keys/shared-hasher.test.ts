import { describe, expect, it, onTestFinished } from "vitest";
import { createPasswordHasher } from "./password-hasher.ts";
import { hasherAt, shareHasher } from "./shared-hasher.ts";

const parameters = { memory: 64, passes: 1, parallelism: 1 };
const stranger = { known: false, key: "192.0.2.0/24" };

function given(dependencies: Partial<Parameters<typeof createPasswordHasher>[0]> = {}) {
  const hasher = createPasswordHasher({ parameters, stored: [], ...dependencies });
  const port = shareHasher(hasher);
  onTestFinished(() => port.close());
  return { hasher, there: hasherAt(port) };
}

describe("a hasher shared between threads", () => {
  it("answers there as it does here", async () => {
    const { hasher, there } = given();
    const made = await there.hash("x");
    const hash = made === "busy" ? "" : made.hash;
    expect(await hasher.verify("x", hash, stranger)).toBe("match");
    expect(await Promise.all(["x", "y", "x"].map((typed) => there.verify(typed, hash, stranger)))).toEqual([
      "match",
      "mismatch",
      "match",
    ]);
  });

  it("has one bound for all of them", async () => {
    // The digest ends on command: a quick one could be done before the call from the other thread arrives.
    const goOn = Promise.withResolvers<void>();
    const digest = () => goOn.promise.then(() => Buffer.alloc(32));
    const { hasher, there } = given({ bounds: { running: 1, known: 0, strangers: 1 }, digest });
    const asked = [hasher, there, there].map((one) => one.verify("x", undefined, stranger));
    expect(await Promise.race(asked)).toBe("busy");
    goOn.resolve();
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(1);
  });

  it("passes on what went wrong", async () => {
    const { there } = given({ digest: () => Promise.reject(new Error("out of memory")) });
    await expect(there.verify("x", undefined, stranger)).rejects.toThrow("out of memory");
  });
});
