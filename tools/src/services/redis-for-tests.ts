import { startRedis } from "./redis.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface ProvidedContext {
    /** Address of a Redis in which tests may write, for `inject("redis")`. */
    readonly redis: string;
  }
}

/** What the runner hands a global set-up, as far as it is used here. */
interface TestRun {
  readonly provide: (name: "redis", url: string) => void;
}

/**
 * Global set-up of the vault contracts: the server named in `GRANTWAY_TEST_REDIS_URL`, otherwise one of our own for
 * this run. Without either the run fails and says what to install.
 */
export async function setup(project: TestRun): Promise<(() => Promise<void>) | undefined> {
  const named = process.env["GRANTWAY_TEST_REDIS_URL"];
  if (named !== undefined && named !== "") {
    project.provide("redis", named);
    return undefined;
  }
  const redis = await startRedis();
  project.provide("redis", redis.url);
  return () => redis.stop();
}
