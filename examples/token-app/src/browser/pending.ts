import type { Flow } from "./sign-in.ts";

const key = "token-app:sign-ins";
const most = 5;

/**
 * Keeps what a sign-in needs while the person is at the provider: in this tab only, and never a token. A tab may have
 * several, because the back button leads to earlier ones.
 */
export function keepPending(storage: Storage, flow: Flow): void {
  write(storage, [...read(storage), flow].slice(-most));
}

/** Takes it out again, once, by its `state`. An unknown `state` removes nothing. */
export function takePending(storage: Storage, state: string | null): Flow | undefined {
  const flows = read(storage);
  const flow = flows.find((one) => one.state === state);
  if (flow !== undefined) {
    write(
      storage,
      flows.filter((one) => one !== flow),
    );
  }
  return flow;
}

function read(storage: Storage): readonly Flow[] {
  return JSON.parse(storage.getItem(key) ?? "[]") as readonly Flow[];
}

function write(storage: Storage, flows: readonly Flow[]): void {
  if (flows.length === 0) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify(flows));
}
