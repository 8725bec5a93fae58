import { retireKey } from "@grantway/api";
import { ActionButton, Dialog, Failed } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useTelling } from "@grantway/ui/frame";
import { keysWords } from "../../../words/keys.ts";
import type { SigningKeyView } from "./key-view.ts";

/** Asks before a key is retired ahead of its time, and says what verifies no more. */
export function RetireDialog(props: {
  readonly retiring: SigningKeyView | undefined;
  readonly onClose: () => void;
}) {
  const { retiring, onClose } = props;
  const say = useWords(keysWords);
  const words = useProblemWords();
  const { moment } = useFormats();
  const { tell } = useTelling();
  const retire = useChange(retireKey, { touches: ["audit"] });
  const returnTo = useReturnFocus(retiring !== undefined);
  const { kid = "", neededUntil } = retiring ?? {};

  async function act(): Promise<void> {
    try {
      await retire.mutateAsync({ params: { kid }, body: { now: true } });
      onClose();
      tell({ tone: "success", text: say("retired", { kid }) });
    } catch {
      // It stands in the dialog, as what was tried last.
    }
  }

  return (
    <Dialog
      alert
      title={say("retireTitle", { kid })}
      open={retiring !== undefined}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <ActionButton look="danger" busy={say("retiring")} onAct={act}>
          {say("retireAction")}
        </ActionButton>
      }
    >
      {retire.error !== null && <Failed message={words(retire.error)} />}
      <p>
        {neededUntil === undefined
          ? say("retireFree")
          : say("retireNeeded", { moment: moment(Date.parse(neededUntil)) })}
      </p>
      <p>{say("retireForGood")}</p>
    </Dialog>
  );
}
