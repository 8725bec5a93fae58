/** The columns, which are steps where there is room for one alone. */
export const steps = ["operations", "request", "answer"] as const;
export type StepName = (typeof steps)[number];

/** What stands behind the `?` of an address of an API. */
export interface ApiSearch {
  /** What operations are searched for. */
  readonly search?: string;
  readonly tag?: string;
  /** The step that is shown where there is room for one; without it, the one that makes sense. */
  readonly step?: StepName;
}

/** Reads it; what is not understood is as if it were not there. */
export function readApiSearch({ search, tag, step }: Readonly<Record<string, unknown>>): ApiSearch {
  const known = steps.find((one) => one === step);
  return {
    ...(typeof search === "string" ? { search } : {}),
    ...(typeof tag === "string" ? { tag } : {}),
    ...(known === undefined ? {} : { step: known }),
  };
}
