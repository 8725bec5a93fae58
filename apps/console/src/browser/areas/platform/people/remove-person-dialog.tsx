import { deleteUser, userConsequences } from "@grantway/api";
import { ConsequencesDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useTelling } from "@grantway/ui/frame";
import { useEnds } from "../../../list/ends.ts";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";

/** Asks before somebody is deleted, with what goes with them in numbers; their username has to be typed. */
export function RemovePersonDialog(props: {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onGone?: (() => void) | undefined;
}) {
  const { person, onClose, onGone } = props;
  const say = useWords(peopleWords);
  const { tell } = useTelling();
  const inWords = useThrownWords();
  const returnTo = useReturnFocus(true);
  const { id, revision, username } = person;
  const remove = useChange(deleteUser, { touches: ["sessions", "families", "grants", "clients", "audit"] });
  const name = nameOf(person);

  async function act(): Promise<void> {
    await remove.mutateAsync({ params: { id }, revision });
    onClose();
    onGone?.();
    tell({ tone: "success", text: say("nowRemoved", { name }) });
  }

  const numbers = useEnds(userConsequences, { params: { id } }, (ends) => [
    say("removeSessions", { count: ends.sessions }),
    say("removeApps", { count: ends.grants }),
    say("removeFamilies", { count: ends.families }),
    ...(ends.clients === 0 ? [] : [say("removeClients", { count: ends.clients })]),
  ]);
  return (
    <ConsequencesDialog
      open
      title={say("removeQuestion", { name })}
      consequences={[...numbers.sentences, say("removeForGood")]}
      counting={numbers.counting}
      name={username}
      action={say("removeAction")}
      busy={say("removing")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() => inWords(act)}
    />
  );
}
