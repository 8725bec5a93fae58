import { changesOf } from "@grantway/ui/react";
import { useState } from "react";
import { noRefusals, refusalOf, type Refusals, refusalsOfPlaces, withoutMember } from "./refusals.ts";

/** What the fields of a form need of it. */
export interface DraftFields<Values extends object> {
  readonly values: Values;
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void;
  readonly errorOf: (name: keyof Values & string) => string | undefined;
  /** Of the rows of a list, by their place. */
  readonly errorsOf: (name: keyof Values & string) => ReadonlyMap<number, string>;
}

/** What is typed in a form, beside what it began with. */
export interface Draft<Values extends object> extends DraftFields<Values> {
  /** The members that differ from what the form began with. */
  readonly changes: Partial<Values>;
  readonly isChanged: boolean;
  readonly refusals: Refusals;
  readonly refuse: (refusals: Refusals) => void;
  /** Goes on from another beginning, with these values typed. */
  readonly rebase: (base: Values, values: Values) => void;
}

/** Keeps what is typed. What was refused of a member is forgotten when it is changed. */
export function useDraft<Values extends object>(initial: Values): Draft<Values> {
  const [base, setBase] = useState(initial);
  const [values, setValues] = useState(initial);
  const [refusals, refuse] = useState<Refusals>(noRefusals);
  const changes = changesOf(base, values);
  return {
    values,
    changes,
    isChanged: Object.keys(changes).length > 0,
    refusals,
    set(name, value) {
      setValues((before) => ({ ...before, [name]: value }));
      refuse((before) => withoutMember(before, String(name)));
    },
    errorOf: (name) => refusalOf(refusals, name),
    errorsOf: (name) => refusalsOfPlaces(refusals, name),
    refuse,
    rebase(nextBase, nextValues) {
      setBase(nextBase);
      setValues(nextValues);
      refuse(noRefusals);
    },
  };
}
