import { revokeInvitation } from "@grantway/api";
import { ConsequencesDialog } from "@grantway/ui/react";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { membersWords } from "../../../words/members.ts";
import type { Here } from "../in-organisation.tsx";

/** Asks before an invitation is taken back: its link cannot be made to work again. */
export function RevokeDialog(props: {
  readonly here: Here;
  readonly id: string;
  /** For whom it is. */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { here, id, name, onClose } = props;
  const say = useWords(membersWords);
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const returnTo = useReturnFocus(true);
  const revoke = useChange(revokeInvitation, { touches: ["audit"] });

  async function act(): Promise<void> {
    await revoke.mutateAsync({ params: { organisation: here.id, invitation: id } });
    onClose();
    tell({ tone: "success", text: say("nowRevoked", { name }) });
  }

  return (
    <ConsequencesDialog
      open
      title={say("revokeQuestion", { name })}
      consequences={[say("revokeEnds"), say("revokeAgain")]}
      action={say("revokeAction")}
      busy={say("revoking")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() => thrown(act)}
    />
  );
}
