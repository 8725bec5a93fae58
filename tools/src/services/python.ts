import { installPackages, type Machine, placesOnPath, thisMachine } from "./machine.ts";

/*
 * Python with the library `requests`, for tests that run code which people copy. It is found on the machine, or installed by the
 * system's package manager if that is allowed without asking. Tests are never skipped because it is missing.
 */

/**
 * Path of a Python 3 that can import `requests`, installed if necessary and allowed.
 *
 * @throws {Error} one sentence that says what to install.
 */
export async function bringPython(machine: Machine = thisMachine): Promise<string> {
  const found = await findPython(machine);
  if (found !== undefined) return found;
  if (machine.mayInstall) {
    machine.say("Python with requests is missing: installing it with apt-get, which takes a minute …");
    await installPackages(machine, "python3", "python3-requests");
  }
  const brought = await findPython(machine);
  if (brought !== undefined) return brought;
  throw new Error(
    "The tests of copied calls need python3 with requests: install them (Debian: apt-get install python3-requests).",
  );
}

async function findPython(machine: Machine): Promise<string | undefined> {
  const python = placesOnPath(machine, ["python3"]).find(machine.exists);
  return python !== undefined && (await machine.run(python, "-c", "import requests")) === 0
    ? python
    : undefined;
}
