import { grantConsequences, revokeGrant } from "@grantway/api";
import { ConsequencesDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useTelling } from "@grantway/ui/frame";
import { useEnds } from "../../../list/ends.ts";
import { peopleWords } from "../../../words/people.ts";
import type { Grant } from "./grant.ts";

/** Asks before what somebody allowed an app is taken back. */
export function RevokeGrantDialog({
  grant,
  onClose,
}: {
  readonly grant: Grant;
  readonly onClose: () => void;
}) {
  const say = useWords(peopleWords);
  const { tell } = useTelling();
  const inWords = useThrownWords();
  const returnTo = useReturnFocus(true);
  const { id, clientName, username = "" } = grant;
  const numbers = useEnds(grantConsequences, { params: { id } }, ({ families }) => [
    say("removeFamilies", { count: families }),
  ]);
  const revoke = useChange(revokeGrant, { touches: ["families", "users", "audit"] });
  const told = { app: clientName, name: username };
  return (
    <ConsequencesDialog
      open
      title={say("revokeQuestion", told)}
      consequences={[...numbers.sentences, say("revokeAgain", told)]}
      counting={numbers.counting}
      action={say("revokeAction")}
      busy={say("revoking")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() =>
        inWords(async () => {
          await revoke.mutateAsync({ params: { id } });
          onClose();
          tell({ tone: "success", text: say("nowRevoked", told) });
        })
      }
    />
  );
}
