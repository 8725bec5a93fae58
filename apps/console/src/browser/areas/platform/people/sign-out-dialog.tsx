import { signOutUser, userConsequences } from "@grantway/api";
import { ConsequencesDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useTelling } from "@grantway/ui/frame";
import { useEnds } from "../../../list/ends.ts";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";

/** Asks before somebody is signed out everywhere, with how many sessions that ends. */
export function SignOutDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const say = useWords(peopleWords);
  const { tell } = useTelling();
  const inWords = useThrownWords();
  const returnTo = useReturnFocus(true);
  const { id } = person;
  const numbers = useEnds(userConsequences, { params: { id } }, ({ sessions }) => [
    say("signOutSessions", { count: sessions }),
  ]);
  const signOut = useChange(signOutUser, { touches: ["sessions", "families", "audit"] });
  const name = nameOf(person);
  return (
    <ConsequencesDialog
      open
      title={say("signOutQuestion", { name })}
      consequences={[...numbers.sentences, say("signOutTokens")]}
      counting={numbers.counting}
      action={say("signOutAction")}
      busy={say("signingOut")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() =>
        inWords(async () => {
          await signOut.mutateAsync({ params: { id } });
          onClose();
          tell({ tone: "success", text: say("nowSignedOut", { name }) });
        })
      }
    />
  );
}
