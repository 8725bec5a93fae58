import { organisationConsequences, resumeOrganisation, suspendOrganisation } from "@grantway/api";
import { ActionButton, Button, ConsequencesDialog } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { type Ends, useEnds } from "../../../list/ends.ts";
import { organisationsWords } from "../../../words/organisations.ts";
import type { Organisation } from "../../organisation/organisation.ts";

const touches = ["session", "audit"] as const;

/** How the platform stops an organisation at once, and lets it go on. */
export function SuspendOrganisationPanel({ organisation }: { readonly organisation: Organisation }) {
  const { id, name, suspendedAt } = organisation;
  const say = useWords(organisationsWords);
  const words = useProblemWords();
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const stop = useChange(suspendOrganisation, { touches });
  const goOn = useChange(resumeOrganisation, { touches });
  const stops = useStops(id);
  const params = { organisation: id };
  const isGoing = suspendedAt === undefined;

  async function suspend(): Promise<void> {
    await stop.mutateAsync({ params });
    setAsking(false);
    tell({ tone: "success", text: say("nowSuspended", { name }) });
  }

  async function resume(): Promise<void> {
    await goOn.mutateAsync({ params }).then(
      () => tell({ tone: "success", text: say("nowResumed", { name }) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  return (
    <section className="panel danger">
      <h2>{say(isGoing ? "suspendTitle" : "resumeTitle")}</h2>
      <p className="quiet">{say(isGoing ? "suspendWhy" : "resumeWhy")}</p>
      <div>
        {isGoing ? (
          <Button ref={button} onClick={() => setAsking(true)}>
            {say("suspend")}
          </Button>
        ) : (
          <ActionButton look="secondary" busy={say("resuming")} onAct={resume}>
            {say("resume")}
          </ActionButton>
        )}
      </div>
      <ConsequencesDialog
        title={say("suspendQuestion", { name })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[...stops.sentences, say("suspendBack")]}
        counting={stops.counting}
        action={say("suspendAction")}
        busy={say("suspending")}
        onAct={() => thrown(suspend)}
      />
    </section>
  );
}

function useStops(organisation: string): Ends {
  const say = useWords(organisationsWords);
  return useEnds(organisationConsequences, { params: { organisation } }, ({ members, installations }) => [
    say("suspendMembers", { count: members }),
    say("suspendInstallations", { count: installations }),
  ]);
}
