import { type RunningProvider, startProvider } from "@grantway/tools/services";
import type { TestProject } from "vitest/node";
import { fillInstance, type RegisteredClients } from "./fill-instance.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface ProvidedContext {
    /** The instance to start copies of, for `inject("instance")`. */
    readonly instance: {
      /** Its data folder. */
      readonly folder: string;
      readonly clients: RegisteredClients;
      /** A copy that runs without settings, for whoever needs none of its own. */
      readonly shared: Pick<RunningProvider, "issuer" | "settings">;
    };
  }
}

/**
 * Global set-up of the conformance tests: fills an instance once. To start a copy of it takes a fifth of the processor time
 * that starting an empty one and filling it by eight commands does. One copy is started for all.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const provider = await startProvider();
  const clients = await fillInstance(provider);
  await provider.stop();
  const shared = await startProvider({}, provider.folder);
  const { issuer, settings } = shared;
  project.provide("instance", { folder: provider.folder, clients, shared: { issuer, settings } });
  return async () => {
    await shared.remove();
    await provider.remove();
  };
}
