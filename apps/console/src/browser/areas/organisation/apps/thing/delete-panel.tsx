import { deleteApp } from "@grantway/api";
import { Button, ConsequencesDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import type { App } from "../app.ts";
import { useConsequences } from "./consequences.ts";

/** How an app is deleted: its slug is typed, after what ends with it was read. */
export function DeletePanel({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const { id, name, slug, revision } = app;
  const say = useWords(portalWords);
  const thrown = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const remove = useChange(deleteApp, { touches: ["audit"] });
  const ends = useConsequences(id);

  async function act(): Promise<void> {
    await thrown(() => remove.mutateAsync({ params: { app: id }, revision }));
    await navigate({ to: "/organisations/$organisation/apps", params: { organisation } });
    tell({ tone: "success", text: say("isDeleted", { name }) });
  }

  return (
    <section className="panel danger">
      <h2>{say("deleteTitle")}</h2>
      <p className="quiet">{say("deleteWhy")}</p>
      <div>
        <Button ref={button} look="danger" onClick={() => setAsking(true)}>
          {say("delete")}
        </Button>
      </div>
      <ConsequencesDialog
        title={say("deleteQuestion", { name })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[...ends.sentences, say("deleteSlug", { slug })]}
        counting={ends.counting}
        name={slug}
        action={say("deleteNow")}
        busy={say("deleting")}
        onAct={act}
      />
    </section>
  );
}
