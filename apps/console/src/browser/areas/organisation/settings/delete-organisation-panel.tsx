import { organisationConsequences, planDeletion } from "@grantway/api";
import { Button, ConsequencesDialog } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { type Ends, useEnds } from "../../../list/ends.ts";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../organisation.ts";
import { useOrganisationConsequences } from "./consequences.ts";

/** How an organisation is deleted: its slug is typed, after what ends with it was read; and it can be kept for 30 days. */
export function DeleteOrganisationPanel({ organisation }: { readonly organisation: Organisation }) {
  const { id, slug, name, revision } = organisation;
  const say = useWords(organisationsWords);
  const { mayAll } = useSession();
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const plan = useChange(planDeletion, { touches: ["session", "audit"] });
  const elsewhere = useOrganisationConsequences(id).data?.installedElsewhere ?? 0;
  const ends = useDeletionEnds(id);
  const onlyPlatform = elsewhere > 0 && !mayAll("organisations:write");

  async function act(): Promise<void> {
    await plan.mutateAsync({ params: { organisation: id }, revision, body: {} });
    setAsking(false);
    tell({ tone: "success", text: say("nowDeleting", { name }) });
  }

  return (
    <section className="panel danger">
      <h2>{say("deleteTitle", { name })}</h2>
      <p className="quiet">
        {onlyPlatform ? say("deletePublished", { count: elsewhere }) : say("deleteWhy")}
      </p>
      {!onlyPlatform && (
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
        consequences={[...ends.sentences, say("deleteGrace"), say("deleteSlug", { slug })]}
        counting={ends.counting}
        name={slug}
        action={say("deleteAction")}
        busy={say("deleting30")}
        onAct={() => thrown(act)}
      />
    </section>
  );
}

function useDeletionEnds(organisation: string): Ends {
  const say = useWords(organisationsWords);
  return useEnds(organisationConsequences, { params: { organisation } }, (ends) => [
    say("endsMembers", { count: ends.members }),
    say("endsInstallations", { count: ends.installations }),
    say("endsGrants", { count: ends.grants }),
    say("endsSandboxes", { count: ends.sandboxes }),
    say("endsApps", { count: ends.apps }),
    ...(ends.installedElsewhere === 0 ? [] : [say("endsElsewhere", { count: ends.installedElsewhere })]),
  ]);
}
