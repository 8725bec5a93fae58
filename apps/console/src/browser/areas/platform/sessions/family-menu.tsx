import { endFamily } from "@grantway/api";
import { ConsequencesDialog, Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useTelling } from "@grantway/ui/frame";
import { listsWords } from "../../../words/lists.ts";
import { sessionsWords } from "../../../words/sessions.ts";
import { appOf, type Family } from "./family-columns.tsx";

/** What can be done with a token family: as long as it is alive, it can be ended. */
export function FamilyMenu({ family }: { readonly family: Family }) {
  const say = useWords(sessionsWords);
  const sayList = useWords(listsWords);
  const [asking, setAsking] = useState(false);
  if (!family.alive) return undefined;
  return (
    <>
      <Menu
        icon="more"
        label={sayList("actions")}
        of={say("ofFamily", { app: appOf(family), name: family.username })}
        items={[{ label: say("endFamily"), danger: true, onChoose: () => setAsking(true) }]}
      />
      {asking && <EndFamilyDialog family={family} onClose={() => setAsking(false)} />}
    </>
  );
}

function EndFamilyDialog({ family, onClose }: { readonly family: Family; readonly onClose: () => void }) {
  const say = useWords(sessionsWords);
  const { tell } = useTelling();
  const inWords = useThrownWords();
  const returnTo = useReturnFocus(true);
  const end = useChange(endFamily, { touches: ["users", "grants", "audit"] });
  const told = { app: appOf(family), name: family.username };
  return (
    <ConsequencesDialog
      open
      title={say("endFamilyQuestion", told)}
      consequences={[say("endFamilyWhat", told), say("endForGood")]}
      action={say("endFamily")}
      busy={say("ending")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() =>
        inWords(async () => {
          await end.mutateAsync({ params: { id: family.id } });
          onClose();
          tell({ tone: "success", text: say("familyEnded", told) });
        })
      }
    />
  );
}
