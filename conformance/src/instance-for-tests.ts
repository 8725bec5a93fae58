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
      /** Copies that run, for whoever needs none of its own. */
      readonly shared: Readonly<Record<Sort, Pick<RunningProvider, "issuer" | "settings">>>;
    };
  }
}

/** Without settings, or where the operator allows most of what is not allowed without. */
export type Sort = "plain" | "lenient";

const lenient = {
  GRANTWAY_CLIENT_DOCUMENTS_ENABLED: "on",
  GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8",
  GRANTWAY_LEGACY_IMPLICIT_GRANT: "on",
  GRANTWAY_REGISTRATION_POLICY: "open",
  GRANTWAY_SIGN_UP_POLICY: "open",
};

/** What a worker can be told of it. */
function known({ issuer, settings }: RunningProvider) {
  return { issuer, settings };
}

/**
 * Global set-up of the conformance tests: fills an instance once. To start a copy of it takes a fifth of the processor time
 * that starting an empty one and filling it by eight commands does. Two copies are started for all.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const provider = await startProvider();
  const clients = await fillInstance(provider);
  await provider.stop();
  const shared = {
    plain: await startProvider({}, provider.folder),
    lenient: await startProvider(lenient, provider.folder),
  };
  project.provide("instance", {
    folder: provider.folder,
    clients,
    shared: { plain: known(shared.plain), lenient: known(shared.lenient) },
  });
  return async () => {
    for (const one of [shared.plain, shared.lenient, provider]) await one.remove();
  };
}
