import { memberConsequences, removeMember } from "@grantway/api";
import { ConsequencesDialog } from "@grantway/ui/react";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useEnds } from "../../../list/ends.ts";
import { membersWords } from "../../../words/members.ts";
import { nameOf } from "../../platform/people/person.ts";
import type { Here } from "../in-organisation.tsx";
import type { Member } from "./member.ts";

/** Asks before somebody is taken out of an organisation, with what ends with it in numbers. */
export function RemoveDialog(props: {
  readonly here: Here;
  readonly member: Member;
  readonly onClose: () => void;
}) {
  const { here, member, onClose } = props;
  const say = useWords(membersWords);
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const returnTo = useReturnFocus(true);
  const params = { organisation: here.id, person: member.person };
  const remove = useChange(removeMember, { touches: ["roles", "invitations", "install-requests", "audit"] });
  const told = { name: nameOf(member), organisation: here.name };

  async function act(): Promise<void> {
    await remove.mutateAsync({ params });
    onClose();
    tell({ tone: "success", text: say("nowRemoved", told) });
  }

  const numbers = useEnds(memberConsequences, { params }, (ends) => [
    say("removeGrants", { count: ends.apps }),
    say("removeRequests", { count: ends.requests }),
    say("removeInvitations", { count: ends.invitations }),
    ...(ends.sandboxes === 0 ? [] : [say("removeSandboxes", { count: ends.sandboxes })]),
  ]);
  return (
    <ConsequencesDialog
      open
      title={say("removeQuestion", told)}
      consequences={[...numbers.sentences, say("removeKeeps")]}
      counting={numbers.counting}
      action={say("removeAction")}
      busy={say("removing")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() => thrown(act)}
    />
  );
}
