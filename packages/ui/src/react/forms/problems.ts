import type { Words } from "../words.ts";

/** A field with something wrong. */
export interface Problem {
  /** The control's. */
  readonly id: string;
  readonly label: string;
  readonly message: string;
}

/** What is looked at of a control: the browser has checked it already. */
export interface CheckedControl {
  readonly id: string;
  readonly validity: Pick<ValidityState, "valid" | "valueMissing" | "patternMismatch">;
  readonly validationMessage: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}

/** What is wrong with a control, in our words where we have some, else in the browser's. */
export function problemOf(control: CheckedControl, words: Words): Problem | undefined {
  const { id, validity, validationMessage, dataset } = control;
  if (validity.valid) return undefined;
  const label = dataset["label"] ?? "";
  if (validity.valueMissing) return { id, label, message: words.missing };
  if (validity.patternMismatch) return { id, label, message: dataset["malformed"] ?? words.malformed };
  return { id, label, message: validationMessage };
}

/**
 * The problems after a person has left a control or typed in it. What was wrong is checked again at each key; something
 * new is found only when the control is left, and an empty one only when the form is sent: somebody may still come back.
 */
export function problemsAfter(
  problems: readonly Problem[],
  control: CheckedControl,
  { left, words }: { readonly left: boolean; readonly words: Words },
): readonly Problem[] {
  const known = problems.some(({ id }) => id === control.id);
  if (!known && (!left || control.validity.valueMissing)) return problems;
  const found = problemOf(control, words);
  const others = problems.filter(({ id }) => id !== control.id);
  if (found === undefined) return known ? others : problems;
  return known ? problems.map((one) => (one.id === control.id ? found : one)) : [...others, found];
}
