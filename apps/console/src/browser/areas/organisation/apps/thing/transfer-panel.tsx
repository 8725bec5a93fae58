import { transferApp } from "@grantway/api";
import { Button, ChoiceField, ConsequencesDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { portalWords } from "../../../../words/portal.ts";
import type { App } from "../app.ts";

/** How an app is handed over to another organisation of the same person. */
export function TransferPanel({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const say = useWords(portalWords);
  const { organisations } = useSession();
  const others = organisations.filter(
    ({ slug, kind, permissions }) =>
      slug !== organisation && kind === "live" && permissions.includes("apps:write"),
  );
  return (
    <section className="panel danger">
      <h2>{say("transferTitle")}</h2>
      <p className="quiet">{say("transferWhy")}</p>
      {others.length === 0 ? <p>{say("transferNowhere")}</p> : <Transfer app={app} others={others} />}
    </section>
  );
}

function Transfer(props: {
  readonly app: App;
  readonly others: readonly { readonly slug: string; readonly name: string }[];
}) {
  const { app, others } = props;
  const { id, name, revision } = app;
  const say = useWords(portalWords);
  const thrown = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [to, setTo] = useState(others[0]?.slug ?? "");
  const transfer = useChange(transferApp, { touches: ["audit"] });
  const target = others.find(({ slug }) => slug === to)?.name ?? to;

  async function act(): Promise<void> {
    await thrown(async () => {
      await transfer.mutateAsync({ params: { app: id }, revision, body: { organisation: to } });
    });
    await navigate({
      to: "/organisations/$organisation/apps/$app",
      params: { organisation: to, app: id },
    });
    tell({ tone: "success", text: say("isTransferred", { name, organisation: target }) });
  }

  return (
    <>
      <div className="narrow">
        <ChoiceField
          label={say("transferTo")}
          value={to}
          onChange={setTo}
          options={others.map((one) => [one.slug, one.name])}
        />
      </div>
      <div>
        <Button ref={button} onClick={() => setAsking(true)}>
          {say("transfer")}
        </Button>
      </div>
      <ConsequencesDialog
        title={say("transferQuestion", { name, organisation: target })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[say("transferPeople"), say("transferKeeps"), say("transferDomain")]}
        action={say("transferNow")}
        busy={say("transferring")}
        onAct={act}
      />
    </>
  );
}
