import { useWords } from "@grantway/words/react";
import { peopleWords } from "../../../words/people.ts";
import { Lately } from "../audit/lately.tsx";
import { nameOf, type Person } from "./person.ts";

/** What they did and what was done to them, as the audit tells. */
export function PersonActivity({ person }: { readonly person: Person }) {
  const say = useWords(peopleWords);
  return (
    <Lately
      about={{ search: person.username }}
      label={say("activityOf", { name: nameOf(person) })}
      none={say("noActivity")}
      noneWhy={say("noActivityText")}
    />
  );
}
