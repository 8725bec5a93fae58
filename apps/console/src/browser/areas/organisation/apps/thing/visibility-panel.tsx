import { updateApp } from "@grantway/api";
import { ActionButton, Failed, RadioField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import type { App } from "../app.ts";

const visibilities = ["private", "unlisted", "public"] as const;

/** Who finds an app, and how that is changed. */
export function VisibilityPanel({ app: { id, name, revision, visibility } }: { readonly app: App }) {
  const say = useWords(portalWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const update = useChange(updateApp, { touches: ["audit"] });
  const [chosen, setChosen] = useState<App["visibility"]>(visibility);

  async function save(): Promise<void> {
    await update.mutateAsync({ params: { app: id }, revision, body: { visibility: chosen } }).then(
      () => tell({ tone: "success", text: say("visibilitySaved", { name }) }),
      () => undefined,
    );
  }

  return (
    <section className="panel">
      <h2>{say("visibility")}</h2>
      <RadioField
        label={say("whoFinds")}
        value={chosen}
        onChange={(next) => setChosen(next as App["visibility"])}
        options={visibilities.map((one) => ({ value: one, label: say(one), detail: say(`${one}What`) }))}
      />
      {update.error !== null && <Failed message={words(update.error)} />}
      <div>
        <ActionButton look={chosen === visibility ? "secondary" : "main"} busy={say("saving")} onAct={save}>
          {say("save")}
        </ActionButton>
      </div>
    </section>
  );
}
