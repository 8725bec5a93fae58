import { useState } from "react";

/** What apps are called that a policy names: as the server told, and as they were picked since. */
export interface PickedApps {
  readonly names: ReadonlyMap<string, string>;
  readonly remember: (app: { readonly id: string; readonly name: string }) => void;
}

/** @param told - the apps that the policy names already. */
export function usePickedApps(told: readonly { readonly id: string; readonly name: string }[]): PickedApps {
  const [since, setSince] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    names: new Map([...told.map(({ id, name }) => [id, name] as const), ...since]),
    remember: ({ id, name }) => setSince((before) => new Map(before).set(id, name)),
  };
}
