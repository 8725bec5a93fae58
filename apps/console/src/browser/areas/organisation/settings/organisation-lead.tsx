import { cancelDeletion } from "@grantway/api";
import { ActionButton, RelativeTime, StateWord } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { organisationsWords } from "../../../words/organisations.ts";
import { useIsOwner } from "../in-organisation.tsx";
import { type Organisation, organisationTones } from "../organisation.ts";

/** The state of an organisation, in a word. */
export function OrganisationState({ status }: Pick<Organisation, "status">) {
  const say = useWords(organisationsWords);
  return <StateWord tone={organisationTones[status]}>{say(status)}</StateWord>;
}

/** Why nothing of an organisation can be used, and how it comes back: nothing where it can. */
export function Stopped({ organisation }: { readonly organisation: Organisation }) {
  const { id, slug, name, deleteAt, suspendedAt } = organisation;
  const say = useWords(organisationsWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const isOwner = useIsOwner(slug);
  const cancel = useChange(cancelDeletion, { touches: ["session", "audit"] });

  async function keep(): Promise<void> {
    await cancel.mutateAsync({ params: { organisation: id } }).then(
      () => tell({ tone: "success", text: say("nowKept", { name }) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  return (
    <>
      {suspendedAt !== undefined && <p>{say("suspendedNow")}</p>}
      {deleteAt !== undefined && (
        <section className="panel">
          <p>{say.rich("deletingNow", { when: <RelativeTime at={deleteAt} /> })}</p>
          {isOwner ? (
            <div>
              <ActionButton look="main" busy={say("keeping")} onAct={keep}>
                {say("keep")}
              </ActionButton>
            </div>
          ) : (
            <p className="quiet">{say("keepOwners")}</p>
          )}
        </section>
      )}
    </>
  );
}
