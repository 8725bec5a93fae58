import type { decisions } from "./all.ts";
import type { Decision } from "./decision.ts";

/** The name of a port with decisions. */
export type DecidedPort = keyof typeof decisions;

/** The ports as an adapter gives them: what their decisions come to, when they have been run. */
export type Decided = {
  readonly [Port in DecidedPort]: Methods<(typeof decisions)[Port]["reads"]> &
    Methods<(typeof decisions)[Port]["writes"]>;
};

type Methods<Decisions> = {
  readonly [Method in keyof Decisions]: Decisions[Method] extends (
    ...args: infer Args
  ) => Decision<infer Answer>
    ? (...args: Args) => Promise<Answer>
    : never;
};
