import { open, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createLockFiles } from "../src/vault/file/lock-file.ts";

/*
 * One of the processes of `lock.test.ts`: takes the lock as often as it was told. While it holds it, it makes a file
 * that must not exist yet, and removes it, which only one process at a time can do.
 */

const [folder = "", times = "0"] = process.argv.slice(2);
const locks = createLockFiles({ folder: `${folder}/locks`, now: Date.now });
let [held, broken] = [0, 0];
while (held + broken < Number(times)) {
  const hold = await locks.acquire("one", 60_000);
  if (hold === undefined) {
    await sleep(Math.random() * 4);
    continue;
  }
  try {
    const file = await open(`${folder}/inside`, "wx");
    await file.close();
    await sleep(Math.random() * 2);
    if ((await locks.renew(hold, 60_000)) === "lost") broken += 1;
    await rm(`${folder}/inside`);
    held += 1;
  } catch {
    broken += 1;
  }
  await locks.release(hold);
}
process.send?.({ held, broken });
