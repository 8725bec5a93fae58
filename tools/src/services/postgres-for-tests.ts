import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface ProvidedContext {
    /** Address of a PostgreSQL in which tests may create databases, for `inject("postgres")`. */
    readonly postgres: string;
  }
}

/**
 * Global set-up of the storage contracts: the server named in `GRANTWAY_TEST_POSTGRES_URL`, otherwise one of our own
 * for this run. Without either the run fails and says what to install.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const named = process.env["GRANTWAY_TEST_POSTGRES_URL"];
  if (named !== undefined && named !== "") {
    project.provide("postgres", named);
    return undefined;
  }
  // These tests do not depend on the disk; a durable server would only be slower.
  const postgres = await startPostgres({ durable: false });
  project.provide("postgres", postgres.url);
  return () => postgres.stop();
}
