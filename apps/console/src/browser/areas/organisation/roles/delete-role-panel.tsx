import { ApiProblem, deleteRole } from "@grantway/api";
import { Button, ConsequencesDialog } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useApi } from "../../../api/api-context.ts";
import { readAgain } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { rolesWords } from "../../../words/roles.ts";
import type { Here } from "../in-organisation.tsx";

/** How a role is deleted, once nobody has it. */
export function DeleteRolePanel(props: {
  readonly here: Here;
  readonly role: {
    readonly id: string;
    readonly name: string;
    readonly members: number;
    readonly revision: number;
  };
}) {
  const { here, role } = props;
  const { id, name, members, revision } = role;
  const say = useWords(rolesWords);
  const thrown = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const api = useApi();
  const client = useQueryClient();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);

  async function act(): Promise<void> {
    try {
      await api.call(deleteRole, { params: { organisation: here.id, role: id }, revision });
    } catch (error) {
      if (error instanceof ApiProblem && error.type === "in-use")
        throw new Error(say("inUse"), { cause: error });
      throw error;
    }
    // Its own page is left first: there is nothing on it any more.
    await navigate({ to: "/organisations/$organisation/roles", params: { organisation: here.slug } });
    tell({ tone: "success", text: say("nowDeleted", { name }) });
    await readAgain(client, ["roles", "policies", "audit"]);
  }

  return (
    <section className="panel danger">
      <h2>{say("deleteTitle")}</h2>
      <p className="quiet">{members > 0 ? say("deleteHeld", { count: members }) : say("deleteWhy")}</p>
      {members === 0 && (
        <div>
          <Button ref={button} look="danger" onClick={() => setAsking(true)}>
            {say("delete")}
          </Button>
        </div>
      )}
      <ConsequencesDialog
        title={say("deleteQuestion", { name })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[say("deleteHolders"), say("deleteForGood")]}
        action={say("deleteAction")}
        busy={say("deleting")}
        onAct={() => thrown(act)}
      />
    </section>
  );
}
