import { decisions } from "./all.ts";
import type { AnyPortDecisions, Decision } from "./decision.ts";

/** The ports as an adapter gives them: what their decisions come to, when they have been run. */
export type Decided = {
  readonly [Package in keyof typeof decisions]: {
    readonly [Port in keyof (typeof decisions)[Package]]: Methods<
      ReadsOf<(typeof decisions)[Package][Port]>
    > &
      Methods<WritesOf<(typeof decisions)[Package][Port]>>;
  };
};

/** Every port with decisions, by name. */
export const decidedPorts = Object.values<Ports>(decisions).flatMap((ports) => Object.entries(ports));

type Ports = Readonly<Record<string, AnyPortDecisions>>;

/** How an adapter runs the decisions of one port. */
export type RunPort = (port: string, decisions: AnyPortDecisions) => Readonly<Record<string, unknown>>;

/** Gives every port, each made of its decisions by the adapter. */
export function decideAll(runPort: RunPort): Decided {
  const packages = Object.entries<Ports>(decisions).map(([name, ports]) => [
    name,
    Object.fromEntries(Object.entries(ports).map(([port, ofPort]) => [port, runPort(port, ofPort)])),
  ]);
  return Object.fromEntries(packages) as Decided;
}

type ReadsOf<Port> = Port extends { readonly reads: infer Reads } ? Reads : never;
type WritesOf<Port> = Port extends { readonly writes: infer Writes } ? Writes : never;

type Methods<Decisions> = {
  readonly [Method in keyof Decisions]: Decisions[Method] extends (
    ...args: infer Args
  ) => Decision<infer Answer>
    ? (...args: Args) => Promise<Answer>
    : never;
};
