import { installationConsequences, resumeInstallation, suspendInstallation, uninstall } from "@grantway/api";
import { ActionButton, Button, ConsequencesDialog, Failed } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { type LinkProps, type NavigateOptions, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useEnds } from "../../../list/ends.ts";
import { installedWords } from "../../../words/installed.ts";
import type { Installed } from "../installation.ts";
import { touched } from "../touched.ts";

/** What stops an app here: a pause above the end. */
export function DangerTab(props: { readonly installation: Installed; readonly back: LinkProps }) {
  const { installation, back } = props;
  const say = useWords(installedWords);
  return (
    <>
      <PausePanel installation={installation} />
      <section className="panel danger">
        <h2>{say("dangerUninstall")}</h2>
        <p className="quiet">{say("dangerUninstallWhy")}</p>
        <Uninstallation installation={installation} back={back} />
      </section>
    </>
  );
}

function PausePanel({ installation }: { readonly installation: Installed }) {
  const { id, appOf, status, suspendedBy } = installation;
  const say = useWords(installedWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const params = { installation: id };
  const pause = useChange(suspendInstallation, { touches: touched });
  const resume = useChange(resumeInstallation, { touches: touched });
  const active = status === "active";
  const theirs = suspendedBy === "platform" || suspendedBy === "publisher";
  const error = pause.error ?? resume.error;

  async function act(): Promise<void> {
    const as = "place";
    const turn = active
      ? pause.mutateAsync({ params, body: { as } })
      : resume.mutateAsync({ params, query: { as } });
    const done = await turn.then(
      () => true,
      () => false,
    );
    if (done) tell({ tone: "success", text: say(active ? "nowPaused" : "nowResumed", { name: appOf.name }) });
  }

  return (
    <section className="panel danger">
      <h2>{say(active ? "dangerPause" : "dangerResume")}</h2>
      <p className="quiet">{say(theirs ? "stronger" : active ? "dangerPauseWhy" : "dangerResumeWhy")}</p>
      {error !== null && <Failed message={words(error)} />}
      {!theirs && (
        <div>
          <ActionButton look="secondary" busy={say(active ? "pausing" : "resuming")} onAct={act}>
            {say(active ? "pause" : "resume")}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function Uninstallation(props: { readonly installation: Installed; readonly back: LinkProps }) {
  const { installation, back } = props;
  const { id, appOf, organisationOf } = installation;
  const say = useWords(installedWords);
  const inWords = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const params = { installation: id };
  const remove = useChange(uninstall, { touches: touched });

  async function act(): Promise<void> {
    await remove.mutateAsync({ params });
    await navigate(back as NavigateOptions);
    tell({ tone: "success", text: say("nowUninstalled", { name: appOf.name }) });
  }

  const numbers = useEnds(installationConsequences, { params }, ({ people, families, requests }) => [
    say("endsPeople", { count: people }),
    say("endsFamilies", { count: families }),
    say("endsRequests", { count: requests }),
  ]);
  return (
    <div>
      <Button ref={button} look="danger" onClick={() => setAsking(true)}>
        {say("uninstall")}
      </Button>
      <ConsequencesDialog
        open={asking}
        title={
          organisationOf === undefined
            ? say("uninstallOwnQuestion", { name: appOf.name })
            : say("uninstallQuestion", { name: appOf.name, place: organisationOf.name })
        }
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[...numbers.sentences, say("endsTold"), say("endsAgain")]}
        counting={numbers.counting}
        name={appOf.slug}
        action={say("uninstallAction")}
        busy={say("uninstalling")}
        onAct={() => inWords(act)}
      />
    </div>
  );
}
