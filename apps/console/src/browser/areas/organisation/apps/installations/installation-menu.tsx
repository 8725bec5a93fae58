import { resumeForPublisher, suspendForPublisher } from "@grantway/api";
import { useTelling } from "@grantway/ui/frame";
import { ConsequencesDialog, Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { developersWords } from "../../../../words/developers.ts";
import { installedWords } from "../../../../words/installed.ts";
import { listsWords } from "../../../../words/lists.ts";
import type { Installed } from "../../../installed/installation.ts";
import type { App } from "../app.ts";

const touches = ["installations", "audit"] as const;

/** What the publisher can do to one installation. What the platform suspended, it alone resumes; what is uninstalled is over. */
export function InstallationMenu({ app, installed }: { readonly app: App; readonly installed: Installed }) {
  const { id, status, suspendedBy, organisationOf, people } = installed;
  const say = useWords(developersWords);
  const sayInstalled = useWords(installedWords);
  const sayList = useWords(listsWords);
  const words = useProblemWords();
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const pause = useChange(suspendForPublisher, { touches });
  const resume = useChange(resumeForPublisher, { touches });
  if (status === "uninstalled" || suspendedBy === "platform") return undefined;

  const params = { app: app.id, installation: id };
  const place = organisationOf?.name;
  const names = { name: app.name, place: place ?? "" };
  const own = place === undefined;

  async function pauseNow(): Promise<void> {
    await thrown(async () => {
      await pause.mutateAsync({ params });
    });
    setAsking(false);
    tell({ tone: "success", text: say(own ? "isPausedOwn" : "isPaused", names) });
  }

  async function resumeNow(): Promise<void> {
    await resume.mutateAsync({ params }).then(
      () => tell({ tone: "success", text: say(own ? "isResumedOwn" : "isResumed", names) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  return (
    <>
      <Menu
        icon="more"
        label={sayList("actions")}
        of={sayList("actionsFor", { name: place ?? say("forPerson") })}
        buttonRef={button}
        items={[
          suspendedBy === "publisher"
            ? { label: sayInstalled("resume"), onChoose: () => void resumeNow() }
            : { label: say("pause"), danger: true, onChoose: () => setAsking(true) },
        ]}
      />
      <ConsequencesDialog
        title={say(own ? "pauseOwnQuestion" : "pauseQuestion", names)}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[say("pauseStops"), say("pausePeople", { count: people }), say("pauseTold")]}
        action={say("pauseNow")}
        busy={sayInstalled("pausing")}
        onAct={pauseNow}
      />
    </>
  );
}
