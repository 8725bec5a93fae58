import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Global set-up of every run: what tests put in the temporary folder goes into one of the run's own, and with it. Workers are ended by
 * a signal, so nothing that they would do at their exit is done.
 */
export function setup(): () => void {
  const before = process.env["TMPDIR"];
  const folder = mkdtempSync(join(tmpdir(), "grantway-run-"));
  // Other accounts go through it to what is theirs, as PostgreSQL does where we are root, and see nothing else.
  chmodSync(folder, 0o711);
  process.env["TMPDIR"] = folder;
  return () => {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}
