import { expect, it } from "vitest";
import { identityInMemory } from "./fakes.ts";
import { onEachAdapter, onEachAdapterAndFake, sixteen } from "./on-each-adapter.ts";
import { minute, newId, now } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapterAndFake("FailedSignIns", identityInMemory, (ports) => {
  const failed = () => ports().failedSignIns;
  const none = { failures: 0, lastAt: 0 };

  it("counts under each key within the window, in the order of the keys", async () => {
    const [account, address] = [newId(), newId()];
    await failed().add([account, address], now - 3 * minute);
    await failed().add([account], now - minute);
    await failed().add([account], now);
    await expect(failed().count([address, "nobody", account], 2 * minute, now)).resolves.toEqual([
      none,
      none,
      { failures: 2, lastAt: now },
    ]);
    await expect(failed().count([account, account], 5 * minute, now - minute)).resolves.toEqual([
      { failures: 2, lastAt: now - minute },
      { failures: 2, lastAt: now - minute },
    ]);
  });

  it("counts sixteen failures of one moment", async () => {
    const key = newId();
    await sixteen(() => failed().add([key, "shared"], now));
    await expect(failed().count([key], minute, now)).resolves.toEqual([{ failures: 16, lastAt: now }]);
  });

  it("forgets the keys it is told to and no others", async () => {
    const [proven, other] = [newId(), newId()];
    await failed().add([proven, other], now);
    await failed().clear([proven]);
    await expect(failed().count([proven, other], minute, now)).resolves.toEqual([
      none,
      { failures: 1, lastAt: now },
    ]);
  });

  it.each(["a\0b", "\uD800", "", "名前"])("takes any text a person can type as a key: %j", async (text) => {
    const key = `${newId()}${text}`;
    await failed().add([key], now);
    await expect(failed().count([key], minute, now)).resolves.toEqual([{ failures: 1, lastAt: now }]);
    await failed().clear([key]);
    await expect(failed().count([key], minute, now)).resolves.toEqual([none]);
  });

  it("takes no keys at all", async () => {
    await failed().add([], now);
    await failed().clear([]);
    await expect(failed().count([], minute, now)).resolves.toEqual([]);
  });
});

onEachAdapter("FailedSignIns of several processes", (world) => {
  it("counts the failures several processes see", async () => {
    const [one, two] = [newId(), newId()];
    const processes = await startProcesses(world().address, 3);
    try {
      const calls = Array.from(
        { length: 16 },
        (_, n) => ["failedSignIns", "add", [n % 2 === 0 ? [one, two] : [two, one], now]] as const,
      );
      answers(await processes.race(calls));
      await expect(world().storage.identity.failedSignIns.count([one, two], minute, now)).resolves.toEqual([
        { failures: 48, lastAt: now },
        { failures: 48, lastAt: now },
      ]);
    } finally {
      await processes.stop();
    }
  });
});
