import { memberConsequences, removeMember } from "@grantway/api";
import { ConsequencesDialog } from "@grantway/ui/react";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useApi, useSession } from "../../../api/api-context.ts";
import { readAgain } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useEnds } from "../../../list/ends.ts";
import { membersWords } from "../../../words/members.ts";
import type { Here } from "../in-organisation.tsx";

/** Asks before one leaves an organisation. Its pages are left first, because they are one's own no more. */
export function LeaveDialog({ here, onClose }: { readonly here: Here; readonly onClose: () => void }) {
  const say = useWords(membersWords);
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const { user } = useSession();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const returnTo = useReturnFocus(true);
  const params = { organisation: here.id, person: user.id };
  const told = { organisation: here.name };

  async function act(): Promise<void> {
    await api.call(removeMember, { params });
    onClose();
    await navigate({ to: "/directory" });
    tell({ tone: "success", text: say("nowLeft", told) });
    await readAgain(client, ["session", "members", "organisations", "directory", "installations"]);
  }

  const numbers = useEnds(memberConsequences, { params }, (ends) => [
    say("leaveGrants", { count: ends.apps }),
    say("leaveRequests", { count: ends.requests }),
    say("leaveInvitations", { count: ends.invitations }),
    ...(ends.sandboxes === 0 ? [] : [say("leaveSandboxes", { count: ends.sandboxes })]),
  ]);
  return (
    <ConsequencesDialog
      open
      title={say("leaveQuestion", told)}
      consequences={[...numbers.sentences, say("leaveWhy")]}
      counting={numbers.counting}
      action={say("leaveAction")}
      busy={say("leaving")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() => thrown(act)}
    />
  );
}
