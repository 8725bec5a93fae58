import { transferOwnership } from "@grantway/api";
import { ConsequencesDialog } from "@grantway/ui/react";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { membersWords } from "../../../words/members.ts";
import { nameOf } from "../../platform/people/person.ts";
import type { Here } from "../in-organisation.tsx";
import type { Member } from "./member.ts";

/** Asks before an owner makes somebody else the owner in their place. */
export function HandOverDialog(props: {
  readonly here: Here;
  readonly member: Member;
  readonly onClose: () => void;
}) {
  const { here, member, onClose } = props;
  const say = useWords(membersWords);
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const returnTo = useReturnFocus(true);
  const transfer = useChange(transferOwnership, { touches: ["session", "audit"] });
  const told = { name: nameOf(member), organisation: here.name };

  async function act(): Promise<void> {
    await transfer.mutateAsync({ params: { organisation: here.id }, body: { to: member.person } });
    onClose();
    tell({ tone: "success", text: say("nowHandedOver", told) });
  }

  return (
    <ConsequencesDialog
      open
      title={say("handOverQuestion", told)}
      consequences={[say("handOverGives", told), say("handOverTakes")]}
      action={say("handOverAction")}
      busy={say("handingOver")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() => thrown(act)}
    />
  );
}
