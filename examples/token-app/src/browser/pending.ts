import type { Flow } from "./provider.ts";

const key = "token-app:sign-in";

/** Keeps what a sign-in needs while the person is at the provider: in this tab only, and never a token. */
export function keepPending(storage: Storage, flow: Flow): void {
  storage.setItem(key, JSON.stringify(flow));
}

/** Takes it out again, once, if it belongs to this `state`. */
export function takePending(storage: Storage, state: string | null): Flow | undefined {
  const kept = storage.getItem(key);
  storage.removeItem(key);
  if (kept === null) return undefined;
  const flow = JSON.parse(kept) as Flow;
  return flow.state === state ? flow : undefined;
}
