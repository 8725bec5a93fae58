import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPhc, parsePhc } from "./phc.ts";

const salt = Buffer.alloc(16, 1).toString("base64").replace(/=+$/, "");
const tag = Buffer.alloc(32, 2).toString("base64").replace(/=+$/, "");
const bytes = (minLength: number) => fc.uint8Array({ minLength, maxLength: 64 });

describe("PHC strings of Argon2id", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 64, max: 1_048_576 }),
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 8 }),
        bytes(8),
        bytes(16),
        (memory, passes, parallelism, saltBytes, tagBytes) => {
          const hash = {
            memory,
            passes,
            parallelism,
            salt: Buffer.from(saltBytes),
            tag: Buffer.from(tagBytes),
          };
          expect(parsePhc(formatPhc(hash))).toEqual(hash);
        },
      ),
    );
  });

  it("look as other programs write them", () => {
    const text = `$argon2id$v=19$m=19456,t=2,p=1$${salt}$${tag}`;
    expect(parsePhc(text)).toMatchObject({ memory: 19_456, passes: 2, parallelism: 1 });
    const [saltBytes, tagBytes] = [Buffer.alloc(16, 1), Buffer.alloc(32, 2)];
    expect(formatPhc({ memory: 19_456, passes: 2, parallelism: 1, salt: saltBytes, tag: tagBytes })).toBe(
      text,
    );
  });

  it.each([
    ["nothing", ""],
    ["another algorithm", `$argon2i$v=19$m=64,t=1,p=1$${salt}$${tag}`],
    ["another version", `$argon2id$v=16$m=64,t=1,p=1$${salt}$${tag}`],
    ["no tag", `$argon2id$v=19$m=64,t=1,p=1$${salt}$`],
    ["more memory than we give", `$argon2id$v=19$m=1048577,t=1,p=1$${salt}$${tag}`],
    ["more passes than we make", `$argon2id$v=19$m=64,t=65,p=1$${salt}$${tag}`],
    ["less memory than its lanes need", `$argon2id$v=19$m=15,t=1,p=2$${salt}$${tag}`],
    ["no pass", `$argon2id$v=19$m=64,t=0,p=1$${salt}$${tag}`],
    ["bcrypt", "$2b$10$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyz01234"],
  ])("are refused with %s", (_, text) => {
    expect(parsePhc(text)).toBeUndefined();
  });
});
