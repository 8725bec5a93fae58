import { createContext, useMemo, useState } from "react";
import { useWords } from "../../words.ts";
import { reveal } from "./reveal.ts";
import { type Problem, problemOf, problemsAfter } from "../problems.ts";

/** What is wrong with each control, by its id. Fields show it. */
export const ProblemsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** A form that says itself what is wrong, instead of the browser's bubbles, which cannot be read again. */
export interface FormCheck {
  readonly messages: ReadonlyMap<string, string>;
  /** Those of the last try to send, when more than one field was wrong. */
  readonly listed: readonly Problem[];
  /** How often it was tried to send it. */
  readonly tries: number;
  /** Whether the form may go. When not, the focus moves to the field that is wrong, or to the list of them. */
  readonly passes: (form: HTMLFormElement) => boolean;
  /** Somebody typed in a control, or left it. */
  readonly changed: (target: EventTarget, left: boolean) => void;
}

/** Checks a form by the browser's own rules: `required`, `pattern`, `type`. */
export function useFormCheck(): FormCheck {
  const words = useWords();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [{ tries, lists }, setLast] = useState({ tries: 0, lists: false });

  function passes(form: HTMLFormElement): boolean {
    const wrong = controlsOf(form).filter(({ validity }) => !validity.valid);
    setProblems(wrong.flatMap((control) => problemOf(control, words) ?? []));
    setLast({ tries: tries + 1, lists: wrong.length > 1 });
    for (const control of wrong) reveal(control);
    if (wrong.length === 1) wrong[0]?.focus();
    return wrong.length === 0;
  }

  function changed(target: EventTarget, left: boolean): void {
    if (isControl(target)) setProblems((before) => problemsAfter(before, target, { left, words }));
  }

  const messages = useMemo(() => new Map(problems.map(({ id, message }) => [id, message])), [problems]);
  return { messages, listed: lists ? problems : [], tries, passes, changed };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...form.elements].filter(isControl).filter(({ willValidate }) => willValidate);
}

function isControl(target: EventTarget): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
