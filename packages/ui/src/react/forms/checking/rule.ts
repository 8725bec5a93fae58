import type { FormEvent } from "react";

/** What is wrong with a value, as one sentence; `undefined` when nothing is. */
export type Rule = (value: string) => string | undefined;

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties a rule to a control as the browser's own are tied to it, so that a form that checks its fields finds both. It is judged
 * as the key is pressed, before the form hears of it, and whenever the value comes from elsewhere.
 */
export function ruled(rule: Rule | undefined): {
  readonly ref: (control: Control | null) => void;
  readonly onInput: (event: FormEvent<Control>) => void;
} {
  const judge = (control: Control | null) => control?.setCustomValidity(rule?.(control.value) ?? "");
  return { ref: judge, onInput: ({ currentTarget }) => judge(currentTarget) };
}
