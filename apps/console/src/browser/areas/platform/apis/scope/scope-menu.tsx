import { deleteScope, scopeConsequences } from "@grantway/api";
import { ConsequencesDialog, Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { type RefObject, useRef, useState } from "react";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { useEnds } from "../../../../list/ends.ts";
import { apisWords } from "../../../../words/apis.ts";
import type { ScopeView } from "../model.ts";

/** What can be done with a scope, and the question before it is deleted. */
export function ScopeMenu({ scope, audience }: { readonly scope: ScopeView; readonly audience: string }) {
  const say = useWords(apisWords);
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const { key } = scope;
  return (
    <>
      <Menu
        label={say("more")}
        of={say("moreFor", { name: scope.title })}
        icon="more"
        buttonRef={button}
        items={[
          {
            label: say("edit"),
            onChoose: () => void navigate({ to: "/apis/$audience/scopes/$key", params: { audience, key } }),
          },
          { label: say("deleteScope"), danger: true, onChoose: () => setAsking(true) },
        ]}
      />
      {asking && <DeletionQuestion scope={scope} returnTo={button} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Asked for only when somebody is about to do it, as is what would follow. */
function DeletionQuestion(props: {
  readonly scope: ScopeView;
  readonly returnTo: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  const { scope, returnTo, onClose } = props;
  const say = useWords(apisWords);
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const { key, revision = 0 } = scope;
  const remove = useChange(deleteScope, { touches: ["clients", "grants", "audit"] });
  const numbers = useEnds(scopeConsequences, { params: { key } }, ({ clients, grants }) => [
    say("deleteScopeClients", { count: clients }),
    say("deleteScopeGrants", { count: grants }),
  ]);

  async function act(): Promise<void> {
    await thrown(() => remove.mutateAsync({ params: { key }, revision }));
    onClose();
    tell({ tone: "success", text: say("deletedScope", { scope: key }) });
  }

  return (
    <ConsequencesDialog
      title={say("deleteScopeTitle", { scope: key })}
      open
      onClose={onClose}
      returnTo={returnTo}
      consequences={[...numbers.sentences, say("deleteScopeTokens")]}
      counting={numbers.counting}
      name={key}
      action={say("deleteScopeNow")}
      busy={say("deleting")}
      onAct={act}
    />
  );
}
