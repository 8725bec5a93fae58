import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSealing } from "./sealing.ts";

const key = new Uint8Array(32).fill(1);
const sealing = createSealing({ key, random: randomBytes });

describe("sealing", () => {
  it("gives back any text, and never seals it twice alike", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => value.isWellFormed());
    fc.assert(fc.property(text, (value) => sealing.open("here", sealing.seal("here", value)) === value));
    expect(sealing.seal("here", "x")).not.toBe(sealing.seal("here", "x"));
  });

  it("opens nothing that was changed, cut short, or put in another's place", () => {
    const sealed = sealing.seal("here", "secret text");
    expect(() => sealing.open("there", sealed)).toThrow(
      expect.objectContaining({ code: "vault_damaged" }) as Error,
    );
    const broken = (change: string) => {
      try {
        return sealing.open("here", change);
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    for (let length = 0; length < sealed.length; length++)
      expect(broken(sealed.slice(0, length))).toMatch(/^vault_/);
    const [mark, id, body = ""] = sealed.split(".");
    const bytes = Buffer.from(body, "base64url");
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(broken(`${mark}.${id}.${changed.toString("base64url")}`)).toBe("vault_damaged");
    }
  });

  it("tells a wrong key from damage", () => {
    const other = createSealing({ key: new Uint8Array(32).fill(2), random: randomBytes });
    expect(() => other.open("here", sealing.seal("here", "x"))).toThrow(
      expect.objectContaining({ code: "vault_wrong_key" }) as Error,
    );
    expect(() => createSealing({ key: new Uint8Array(16), random: randomBytes })).toThrow("32 bytes");
  });

  it("names things so that equal names are equal and nothing else is seen", () => {
    expect(sealing.idOf("connection", "github")).toBe(sealing.idOf("connection", "github"));
    expect(sealing.idOf("connection", "github")).not.toBe(sealing.idOf("lease", "github"));
    expect(sealing.idOf("connection", "github")).toMatch(/^[\w-]{43}$/);
  });
});
