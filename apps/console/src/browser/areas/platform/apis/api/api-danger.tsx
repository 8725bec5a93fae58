import { apiConsequences, deleteApi } from "@grantway/api";
import { Button, ConsequencesDialog, Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange, useRead } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { apisWords } from "../../../../words/apis.ts";
import type { ApiView } from "../model.ts";

/** Deletes an API that has no scopes any more. */
export function ApiDanger({ api: { audience, name, revision = 0 } }: { readonly api: ApiView }) {
  const say = useWords(apisWords);
  const thrown = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const remove = useChange(deleteApi, { touches: ["audit"] });
  const words = useProblemWords();
  const { data: ends, error, refetch } = useRead(apiConsequences, { params: { audience } });

  async function act(): Promise<void> {
    await thrown(() => remove.mutateAsync({ params: { audience }, revision }));
    await navigate({ to: "/apis" });
    tell({ tone: "success", text: say("deleted", { name }) });
  }

  return (
    <section className="panel danger">
      <p>{say("deleteWhy")}</p>
      {ends === undefined && error !== null && (
        <Failed message={words(error)} onRetry={() => void refetch()} />
      )}
      {ends !== undefined && ends.scopes > 0 && (
        <p className="quiet">{say("deleteScopesFirst", { count: ends.scopes })}</p>
      )}
      {ends?.scopes === 0 && (
        <div>
          <Button ref={button} look="danger" onClick={() => setAsking(true)}>
            {say("delete")}
          </Button>
        </div>
      )}
      <ConsequencesDialog
        title={say("deleteTitle", { name })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[say("deleteIntrospectors", { count: ends?.introspectors ?? 0 })]}
        name={name}
        action={say("deleteNow")}
        busy={say("deleting")}
        onAct={act}
      />
    </section>
  );
}
