import { expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { minute, newId, now } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("KeptAnswers", (world) => {
  const kept = () => world().storage.protocol.keptAnswers;
  const asked = () => ({ id: newId(), fingerprint: newId(), at: now, until: now + minute });

  it("tells exactly one of sixteen callers with one id to do it, and the others what was asked", async () => {
    const one = asked();
    const claims = await sixteen(() => kept().claim({ ...one }));
    expect(claims.filter(({ outcome }) => outcome === "claimed")).toHaveLength(1);
    expect(claims.filter(({ outcome }) => outcome === "asked")).toHaveLength(15);
    await expect(kept().claim({ ...one, fingerprint: "another", at: now + 1 })).resolves.toEqual({
      outcome: "asked",
      fingerprint: one.fingerprint,
      claimedAt: now,
    });
  });

  it("tells one caller of several processes", async () => {
    const processes = await startProcesses(world().address, 3);
    try {
      const calls = Array.from({ length: 8 }, () => ["keptAnswers", "claim", [asked()]] as const);
      const outcomes = answers(await processes.race([...calls, ...calls.toReversed()]));
      expect(outcomes.filter((claim) => JSON.stringify(claim).includes('claimed"'))).toHaveLength(8);
    } finally {
      await processes.stop();
    }
  });

  it("answers what was kept, to everybody who asks again", async () => {
    const one = asked();
    await kept().claim(one);
    await kept().keep(one.id, "sealed");
    await expect(kept().claim(one)).resolves.toMatchObject({ outcome: "asked", answer: "sealed" });
  });

  it("begins anew what was released, but never what has an answer", async () => {
    const one = asked();
    await kept().claim(one);
    await kept().release(one.id);
    await expect(kept().claim(one)).resolves.toEqual({ outcome: "claimed" });
    await kept().keep(one.id, "sealed");
    await kept().release(one.id);
    await expect(kept().claim(one)).resolves.toMatchObject({ answer: "sealed" });
  });

  it("begins anew when its time has come, whether or not the sweep has", async () => {
    const one = asked();
    await kept().claim(one);
    await expect(kept().claim({ ...one, at: one.until })).resolves.toEqual({ outcome: "claimed" });
  });
});
