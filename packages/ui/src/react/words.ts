import { createContext, useContext } from "react";
import { englishList, type ListWords } from "./list-words.ts";

/** What the components say of themselves. Everything else they are given. */
export interface Words extends ListWords {
  /** Behind the label of a field that may stay empty. */
  readonly optional: string;
  readonly cancel: string;
  readonly tryAgain: string;
  readonly loading: (what: string) => string;
  /** Before a notice, for those who do not see its colour. */
  readonly failed: string;
  readonly done: string;
  readonly close: string;
  /** After {@link close}, for those who hear the button alone. */
  readonly thisNotice: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Above the list of fields that are wrong. */
  readonly toCorrect: (count: number) => string;
  readonly missing: string;
  /** Of a value that is not in the form its field asks for, where the field has no words of its own. */
  readonly malformed: string;
  readonly copy: string;
  readonly download: string;
  readonly remove: string;
  /** One of several values: "Redirect URI 2". */
  readonly numbered: (label: string, number: number) => string;
  /** Behind the title of a step. */
  readonly stepDone: string;
  /** Above the field in which a thing has to be called by its name. */
  readonly typeName: (name: string) => string;
  readonly otherName: (name: string) => string;
  /** Of two values of one member: what the person here wants, and what somebody else made of it meanwhile. */
  readonly mine: string;
  readonly theirs: string;
  /** Of a list to pick from. */
  readonly nothingFound: string;
  readonly undo: string;
}

/** English, which is what is said where nothing else was given. */
export const english: Words = {
  ...englishList,
  optional: "optional",
  cancel: "Cancel",
  tryAgain: "Try again",
  loading: (what) => `Loading ${what}…`,
  failed: "Failed:",
  done: "Done:",
  close: "Close",
  thisNotice: "this notice",
  copied: "Copied",
  notCopied: "The browser did not allow copying: select the text and copy it by hand.",
  toCorrect: (count) => (count === 1 ? "1 field needs a change" : `${count} fields need a change`),
  missing: "This cannot stay empty.",
  malformed: "This is not in the form that is asked for.",
  copy: "Copy",
  download: "Download",
  remove: "Remove",
  numbered: (label, number) => `${label} ${number}`,
  stepDone: "(done)",
  typeName: (name) => `Type “${name}” to confirm`,
  otherName: (name) => `This is not “${name}”.`,
  mine: "Your value",
  theirs: "Saved meanwhile",
  nothingFound: "Nothing matches.",
  undo: "Undo",
};

/** Gives the components below other words. */
export const WordsContext = createContext(english);

/** The words to say. */
export function useWords(): Words {
  return useContext(WordsContext);
}
