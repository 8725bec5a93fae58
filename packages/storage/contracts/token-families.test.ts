import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { count, sixteen } from "./on-each-adapter.ts";
import { onEachImplementation } from "./on-each-implementation.ts";
import { aMove, anyOpening, day, minute, newId, now, operator, repeatsOf } from "./people-and-clients.ts";

const grace = minute;

onEachImplementation("TokenFamilies", (world) => {
  const families = () => world().ports.families;

  async function opened() {
    const opening = anyOpening();
    await families().open(opening);
    return opening;
  }
  function rotate(familyId: string, generation: number, at = now, copy = 0) {
    return families().rotate(aMove({ familyId, generation, copy, at }));
  }
  const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

  describe("open", () => {
    it("opens the family at generation 0 with everything the code carried", async () => {
      const opening = anyOpening();
      await expect(families().open(opening)).resolves.toBe("opened");
      await expect(families().find(opening.family.id)).resolves.toEqual({
        ...opening.family,
        generation: 0,
        rotatedAt: now,
      });
    });

    it("tells exactly one of sixteen callers with one code that it opened, RFC 6749 §4.1.2", async () => {
      const { code, family, at } = anyOpening();
      const ids = Array.from({ length: 16 }, newId);
      const outcomes = await sixteen((caller) =>
        families().open({ code, family: { ...family, id: ids[caller] ?? "" }, at }),
      );
      expect(count(outcomes, "opened")).toBe(1);
      expect(count(outcomes, "spent")).toBe(15);
      const found = await Promise.all(ids.map((id) => families().find(id)));
      expect(found.map((one) => one !== undefined)).toEqual(outcomes.map((one) => one === "opened"));
    });

    it("tells a caller who repeats the very same redemption that the code is spent", async () => {
      const opening = anyOpening();
      const outcomes = await sixteen(() => families().open(opening));
      expect(count(outcomes, "opened")).toBe(1);
    });

    it("spends different codes side by side", async () => {
      const outcomes = await sixteen(() => families().open(anyOpening()));
      expect(count(outcomes, "opened")).toBe(16);
    });
  });

  describe("rotate, RFC 9700 §4.14.2", () => {
    it("moves the family on by one and remembers when", async () => {
      const { family } = await opened();
      await expect(rotate(family.id, 0, now + 5)).resolves.toBe("rotated");
      await expect(families().find(family.id)).resolves.toMatchObject({ generation: 1, rotatedAt: now + 5 });
    });

    it("tells exactly one of sixteen callers that it rotated, and each other to repeat with a copy of its own", async () => {
      const { family } = await opened();
      const outcomes = await sixteen(() => rotate(family.id, 0));
      expect(count(outcomes, "rotated")).toBe(1);
      expect(repeatsOf(outcomes)).toEqual(upTo(15));
      await expect(families().find(family.id)).resolves.toMatchObject({ generation: 1 });
    });

    it.each([
      [{ repeated: 1 }, "at the end of the grace", 0, now + grace],
      ["replayed", "a millisecond after the grace", 0, now + grace + 1],
      ["unknown", "of a generation nobody was given", 2, now],
    ] as const)("answers %j to a token shown %s", async (outcome, _, generation, at) => {
      const { family } = await opened();
      await rotate(family.id, 0);
      await expect(rotate(family.id, generation, at)).resolves.toEqual(outcome);
      await expect(families().find(family.id)).resolves.toMatchObject({ generation: 1, rotatedAt: now });
    });

    it("answers replayed once the successor was used, within the grace or not", async () => {
      const { family } = await opened();
      await rotate(family.id, 0);
      await rotate(family.id, 1);
      await expect(rotate(family.id, 0)).resolves.toBe("replayed");
    });

    it("lets one of sixteen holders of copies go on, and takes the others for replays", async () => {
      const { family } = await opened();
      await rotate(family.id, 0);
      const outcomes = await sixteen((copy) => rotate(family.id, 1, now, copy));
      expect(count(outcomes, "rotated")).toBe(1);
      expect(count(outcomes, "replayed")).toBe(15);
      await expect(families().find(family.id)).resolves.toMatchObject({ generation: 2 });
    });

    it("answers a retry of the copy that went on, and no other copy's", async () => {
      const { family } = await opened();
      await rotate(family.id, 0);
      await expect(rotate(family.id, 0)).resolves.toEqual({ repeated: 1 });
      await expect(rotate(family.id, 1, now, 1)).resolves.toBe("rotated");
      await expect(rotate(family.id, 1, now, 1)).resolves.toEqual({ repeated: 1 });
      await expect(rotate(family.id, 1, now, 0)).resolves.toBe("replayed");
      await expect(rotate(family.id, 1, now, 1)).resolves.toEqual({ repeated: 2 });
    });

    it("answers retries as often as was said, of any number of callers, and counts anew after a move", async () => {
      const { family } = await opened();
      await rotate(family.id, 0);
      const attempt = aMove({ familyId: family.id, repeats: 5 });
      const outcomes = await sixteen(() => families().rotate(attempt));
      expect(repeatsOf(outcomes)).toEqual(upTo(5));
      expect(count(outcomes, "replayed")).toBe(11);
      await expect(families().rotate(attempt)).resolves.toBe("replayed");
      await expect(rotate(family.id, 1)).resolves.toBe("rotated");
      await expect(families().rotate({ ...attempt, generation: 1 })).resolves.toEqual({ repeated: 1 });
    });

    it("answers ended for a family that ended, and leaves it", async () => {
      const { family } = await opened();
      await families().end(family.id, "revoked", operator);
      await expect(rotate(family.id, 0)).resolves.toBe("ended");
      await expect(families().find(family.id)).resolves.toMatchObject({
        generation: 0,
        endedReason: "revoked",
      });
    });

    it("answers ended from the moment the family expires, even to a retry", async () => {
      const { family } = await opened();
      await expect(rotate(family.id, 0, family.expiresAt - 1)).resolves.toBe("rotated");
      await expect(rotate(family.id, 0, family.expiresAt)).resolves.toBe("ended");
      await expect(rotate(family.id, 1, family.expiresAt)).resolves.toBe("ended");
    });

    it("answers unknown for a family there is not", async () => {
      await expect(rotate(newId(), 0)).resolves.toBe("unknown");
    });

    it("keeps many families apart that rotate at once", async () => {
      const all = await sixteen(() => opened());
      const outcomes = await Promise.all(
        all.flatMap(({ family }) => [rotate(family.id, 0), rotate(family.id, 0), rotate(family.id, 1)]),
      );
      // Whether the third call came before or after the move of the first is open; that each happens once is not.
      for (const { family } of all) {
        const found = await families().find(family.id);
        expect(found?.generation).toBeGreaterThanOrEqual(1);
        expect(found?.generation).toBeLessThanOrEqual(2);
      }
      const moves = await Promise.all(
        all.map(async ({ family }) => (await families().find(family.id))?.generation),
      );
      expect(count(outcomes, "rotated")).toBe(moves.reduce((sum = 0, generation = 0) => sum + generation, 0));
    });

    it("agrees with a model over any sequence of moves, ends and times", async () => {
      const step = fc.record({
        does: fc.constantFrom("rotate", "rotate", "rotate", "rotate", "end"),
        generation: fc.integer({ min: 0, max: 5 }),
        copy: fc.constantFrom(0, 0, 1),
        repeats: fc.constantFrom(1, 16),
        wait: fc.constantFrom(0, 1, grace - 1, grace, grace + 1, day),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const { family } = await opened();
          const model = { generation: 0, rotatedAt: now, ended: false, movedBy: 0, repeats: 0 };
          let at = now;
          for (const { does, generation, copy, repeats, wait } of steps) {
            at += wait;
            if (does === "end") {
              await families().end(family.id, "revoked", operator);
              model.ended = true;
              continue;
            }
            const attempt = aMove({ familyId: family.id, generation, copy, repeats, at });
            const expected = expectation(model, { ...attempt, expiresAt: family.expiresAt });
            if (expected === "rotated") {
              Object.assign(model, { generation: generation + 1, rotatedAt: at, movedBy: copy, repeats: 0 });
            }
            if (typeof expected === "object") model.repeats = expected.repeated;
            expect(await families().rotate(attempt)).toEqual(expected);
          }
          expect(await families().find(family.id)).toMatchObject({
            generation: model.generation,
            rotatedAt: model.rotatedAt,
          });
        }),
        { numRuns: 60 },
      );
    });
  });

  describe("end", () => {
    it("keeps the first reason", async () => {
      const { family } = await opened();
      await Promise.all([
        families().end(family.id, "refresh-replayed", operator),
        families().end(family.id, "refresh-replayed", operator),
      ]);
      await families().end(family.id, "revoked", operator);
      await expect(families().find(family.id)).resolves.toMatchObject({ endedReason: "refresh-replayed" });
    });

    it("ends the family of a spent code, whoever redeemed it", async () => {
      const { code, family } = await opened();
      await families().endOfCode(code.id, "code-replayed", operator);
      await expect(families().find(family.id)).resolves.toMatchObject({ endedReason: "code-replayed" });
    });

    it("does nothing for a code or family that is not", async () => {
      await expect(families().endOfCode(newId(), "code-replayed", operator)).resolves.toBeUndefined();
      await expect(families().end(newId(), "revoked", operator)).resolves.toBeUndefined();
      await expect(families().find(newId())).resolves.toBeUndefined();
    });
  });
});

function expectation(
  model: {
    readonly generation: number;
    readonly rotatedAt: number;
    readonly ended: boolean;
    readonly movedBy: number;
    readonly repeats: number;
  },
  move: ReturnType<typeof aMove> & { readonly expiresAt: number },
) {
  if (model.ended || move.at >= move.expiresAt) return "ended";
  if (move.generation === model.generation) return "rotated";
  if (move.generation > model.generation) return "unknown";
  const inTime = move.generation === model.generation - 1 && move.at <= model.rotatedAt + grace;
  const retry = inTime && move.copy === model.movedBy && model.repeats < move.repeats;
  return retry ? { repeated: model.repeats + 1 } : "replayed";
}
