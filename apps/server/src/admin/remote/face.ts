import { type Api, ApiProblem, type ProblemName } from "@grantway/api";
import {
  type Change,
  type Conflict,
  type Operation,
  type Problem,
  problemAt,
  type ProblemRule,
} from "@grantway/protocol";
import type { OperationPorts } from "../../operation-ports.ts";
import { pathOf } from "./pointed-path.ts";

/** How an operation is asked of the management API, so that its outcome is the same as of performing it here. */
export interface RemoteFace {
  /** Of the operation. */
  readonly name: string;
  readonly ask: (api: Api, input: unknown) => Promise<unknown>;
}

/** States how an operation is asked; what comes of it has the type of its outcome. */
export function face<Input, Outcome>(
  { name }: Operation<OperationPorts, Input, Outcome>,
  ask: (api: Api, input: Input) => Promise<Outcome>,
): RemoteFace {
  // Whoever performs the operation gives its input.
  return { name, ask: (api, input) => ask(api, input as Input) };
}

/** What problems of some kinds mean as outcomes. */
type Meanings = { readonly [Kind in ProblemName]?: (problem: ApiProblem) => unknown };

/** What was answered, or what a problem means; a problem that is no outcome is thrown on. */
export async function meaning<Answer, Means extends Meanings>(
  asking: Promise<Answer>,
  meanings: Means,
): Promise<Answer | ReturnType<Extract<Means[keyof Means], (...args: never) => unknown>>> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const mean = Object.hasOwn(meanings, error.type) ? meanings[error.type] : undefined;
    if (mean === undefined) throw error;
    // It is one of those given.
    return mean(error) as ReturnType<Extract<Means[keyof Means], (...args: never) => unknown>>;
  }
}

/** Problems at the places they point to. */
export function invalidOf({ errors, detail }: ApiProblem) {
  const problems: readonly Problem[] = errors.map(({ pointer, detail: problem, rule, values }) => {
    // A newer server may know more rules, which then say no more than their sentence.
    const named = { path: pathOf(pointer), problem, rule: rule as ProblemRule };
    return values === undefined ? named : { ...named, values };
  });
  return {
    outcome: "invalid",
    problems: problems.length > 0 ? problems : [problemAt([], detail, "other")],
  } as const;
}

/** Somebody changed the record meanwhile. */
export function conflictOf({ current, changed }: ApiProblem): Conflict {
  const revision =
    typeof current === "object" && current !== null && "revision" in current && current.revision;
  return {
    outcome: "conflict",
    revision: typeof revision === "number" ? revision : 0,
    since: changed.map(({ at, ...change }) => ({ ...change, at: Date.parse(at) }) as Change),
  };
}
