import { createContext, use } from "react";
import type { Answer } from "../answer/answer.ts";
import type { PreparedCall } from "../request/prepared-call.ts";

/** What was answered last, and to what. */
export interface Answered {
  readonly answer: Answer;
  readonly call: PreparedCall;
}

/** What the columns of an API share besides the address. */
export interface Exchange {
  readonly answered: Answered | undefined;
  readonly onAnswer: (answer: Answer, call: PreparedCall) => void;
  /** Opens a call in the form: from the history, from a link, from an address in an answer. */
  readonly open: (call: PreparedCall, choice?: string) => void;
  /** Grows whenever the form has to begin anew with what was opened. */
  readonly opened: number;
}

/** Given by the page of the API. */
export const ExchangeContext = createContext<Exchange | undefined>(undefined);

/** What the columns share. */
export function useExchange(): Exchange {
  const exchange = use(ExchangeContext);
  if (exchange === undefined) throw new Error("A column was shown without its API.");
  return exchange;
}
