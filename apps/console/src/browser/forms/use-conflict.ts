import { ApiProblem } from "@grantway/api";
import { merge } from "@grantway/ui/react";
import { useState } from "react";
import type { Conflict } from "./conflict.ts";
import type { Draft } from "./draft.ts";

/** The revision a form goes on from, and what to do when somebody else was first. */
export interface Conflicts<Values extends object> {
  /** At which the record was read that the form goes on from. */
  readonly revision: number;
  readonly conflict: Conflict<Values> | undefined;
  /** Saves; a conflict is kept to be asked about, and everything else is thrown. @returns `undefined` after a conflict */
  readonly saving: <Saved>(save: () => Promise<Saved>) => Promise<Saved | undefined>;
  readonly close: () => void;
  /** The form goes on with these values and with what is kept now as its beginning; the person sees it and saves. */
  readonly resolve: (values: Values, conflict: Conflict<Values>) => void;
}

/** Two may edit one record: the second is shown what the first did, and goes on with what came of both. */
export function useConflict<
  Values extends object,
  Shown extends { readonly revision?: number },
>(dependencies: {
  readonly draft: Draft<Values>;
  /** As it was read. */
  readonly read: Shown;
  readonly valuesOf: (shown: Shown) => Values;
}): Conflicts<Values> {
  const { draft, read, valuesOf } = dependencies;
  const [from, setFrom] = useState({ revision: read.revision ?? 0, base: valuesOf(read) });
  const [conflict, setConflict] = useState<Conflict<Values>>();
  return {
    revision: from.revision,
    conflict,
    async saving(save) {
      try {
        return await save();
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.type !== "conflict" || error.current === undefined)
          throw error;
        const current = error.current as Shown;
        const theirs = valuesOf(current);
        const mine = draft.values;
        const merged = merge(from.base, mine, theirs);
        setConflict({ theirs, mine, merged, revision: current.revision ?? 0, changed: error.changed });
        return undefined;
      }
    },
    close: () => setConflict(undefined),
    resolve(values, { theirs, revision }) {
      setConflict(undefined);
      setFrom({ revision, base: theirs });
      draft.rebase(theirs, values);
    },
  };
}
