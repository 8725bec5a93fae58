import { endSession } from "@grantway/api";
import { ConsequencesDialog, Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useTelling } from "@grantway/ui/frame";
import { listsWords } from "../../../words/lists.ts";
import { sessionsWords } from "../../../words/sessions.ts";
import { deviceOf, type Session } from "./session-columns.tsx";

/** What can be done with a session: it can be ended. */
export function SessionMenu({ session }: { readonly session: Session }) {
  const say = useWords(sessionsWords);
  const sayList = useWords(listsWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu
        icon="more"
        label={sayList("actions")}
        of={say("ofSession", { name: session.username, device: deviceOf(session) })}
        items={[{ label: say("endSession"), danger: true, onChoose: () => setAsking(true) }]}
      />
      {asking && <EndSessionDialog session={session} onClose={() => setAsking(false)} />}
    </>
  );
}

function EndSessionDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const say = useWords(sessionsWords);
  const { tell } = useTelling();
  const inWords = useThrownWords();
  const returnTo = useReturnFocus(true);
  const end = useChange(endSession, { touches: ["users", "families", "audit"] });
  const { id, username: name } = session;
  return (
    <ConsequencesDialog
      open
      title={say("endSessionQuestion", { name })}
      consequences={[say("endSessionWhat"), say("endForGood")]}
      action={say("endSession")}
      busy={say("ending")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() =>
        inWords(async () => {
          await end.mutateAsync({ params: { id } });
          onClose();
          tell({ tone: "success", text: say("sessionEnded", { name }) });
        })
      }
    />
  );
}
