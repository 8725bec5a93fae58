import { updateUser } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";

/**
 * Suspends or activates somebody at once, tells so, and offers to take it back. What a suspension ended stays ended: taking it
 * back lets them sign in again.
 */
export function usePersonStatus(): (person: Person, status: Person["status"]) => Promise<void> {
  const say = useWords(peopleWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const update = useChange(updateUser, { touches: ["sessions", "families", "audit"] });

  return async function setStatus(person, status) {
    const { id, revision } = person;
    try {
      const after = await update.mutateAsync({ params: { id }, revision, body: { status } });
      const name = nameOf(after);
      tell({
        tone: "success",
        text: status === "suspended" ? say("nowSuspended", { name }) : say("nowActive", { name }),
        onUndo: () => void setStatus(after, person.status),
      });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  };
}
