import { updateMember } from "@grantway/api";
import { ActionButton, Dialog, Failed } from "@grantway/ui/react";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { membersWords } from "../../../words/members.ts";
import { nameOf } from "../../platform/people/person.ts";
import type { Here } from "../in-organisation.tsx";
import { useBuiltInNames } from "../roles/use-roles.ts";
import type { Member } from "./member.ts";
import { RoleField } from "./role-field.tsx";

/** Gives a member another role. What one may do oneself changes with one's own. */
export function RoleDialog(props: {
  readonly here: Here;
  readonly member: Member;
  readonly onClose: () => void;
}) {
  const { here, member, onClose } = props;
  const say = useWords(membersWords);
  const words = useProblemWords();
  const names = useBuiltInNames();
  const { tell } = useTelling();
  const returnTo = useReturnFocus(true);
  const [role, setRole] = useState(member.role);
  const change = useChange(updateMember, { touches: ["roles", "session", "audit"] });
  const name = nameOf(member);

  async function act(): Promise<void> {
    const params = { organisation: here.id, person: member.person };
    const after = await change.mutateAsync({ params, body: { role } }).catch(() => undefined);
    if (after === undefined) return;
    onClose();
    const given = after.roleName ?? names.get(after.role) ?? after.role;
    tell({ tone: "success", text: say("nowRole", { name, role: given }) });
  }

  return (
    <Dialog
      open
      title={say("changeRoleTitle", { name })}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <ActionButton look="main" busy={say("changing")} onAct={act}>
          {say("changeRoleAction")}
        </ActionButton>
      }
    >
      <p>{say("changeRoleWhat", { name })}</p>
      <RoleField here={here} label={say("newRole")} value={role} onChange={setRole} />
      {change.error !== null && <Failed message={words(change.error)} />}
    </Dialog>
  );
}
