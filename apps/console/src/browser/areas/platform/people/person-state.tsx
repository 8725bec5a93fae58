import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { peopleWords } from "../../../words/people.ts";
import type { Person } from "./person.ts";

/** Whether they can sign in. */
export function PersonState({ status }: Pick<Person, "status">) {
  const say = useWords(peopleWords);
  return status === "active" ? (
    <StateWord tone="good">{say("active")}</StateWord>
  ) : (
    <StateWord tone="caution">{say("suspended")}</StateWord>
  );
}
