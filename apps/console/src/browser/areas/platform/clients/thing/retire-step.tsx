import { Button, ConsequencesDialog, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type ReactNode, useRef, useState } from "react";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import type { Rotating, Secret } from "./rotation.ts";

/** When the old secret was last used, when it ends by itself, and how to end it now. */
export function RetireStep(
  props: Pick<Rotating, "client" | "onRemove"> & {
    readonly current: Secret | undefined;
    readonly old: Secret;
  },
) {
  const { client, current, old, onRemove } = props;
  const say = useWords(clientsWords);
  const thrown = useThrownWords();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const when = old.lastUsedAt === undefined ? undefined : <RelativeTime at={old.lastUsedAt} />;

  const consequences: readonly ReactNode[] = [
    say("retireConsequence", { hint: old.hint }),
    ...(when === undefined ? [] : [say.rich("retireLastUsed", { when })]),
    ...(current?.lastUsedAt === undefined ? [say("retireNewUnused")] : []),
  ];

  async function act(): Promise<void> {
    await thrown(() => onRemove(old.id));
    setAsking(false);
    tell({ tone: "success", text: say("retired") });
  }

  return (
    <>
      <p>
        {when === undefined ? say("retireUnused") : say.rich("retireUsed", { when })}{" "}
        {old.expiresAt !== undefined && say.rich("retireEnds", { when: <RelativeTime at={old.expiresAt} /> })}
      </p>
      <div>
        <Button ref={button} onClick={() => setAsking(true)}>
          {say("retire")}
        </Button>
      </div>
      <ConsequencesDialog
        title={say("retireTitle", { name: client.name })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={consequences}
        action={say("retireNow")}
        busy={say("retiring")}
        onAct={act}
      />
    </>
  );
}
