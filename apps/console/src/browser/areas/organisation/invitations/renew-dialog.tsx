import { type Output, renewInvitation } from "@grantway/api";
import { ActionButton, ChoiceField, Dialog, Failed, SecretBox } from "@grantway/ui/react";
import { useReturnFocus } from "@grantway/ui/frame";
import { useFormats, useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useIdempotencyKey } from "../../../forms/idempotency-key.ts";
import { membersWords } from "../../../words/members.ts";
import type { Here } from "../in-organisation.tsx";
import { goodFor } from "./good-for.ts";

/** Gives an invitation a new link, after it was told that the old one ends, and shows it the only time it can be. */
export function RenewDialog(props: {
  readonly here: Here;
  readonly id: string;
  /** The only address whose person may use it. */
  readonly email: string | undefined;
  readonly onClose: () => void;
}) {
  const { here, id, email, onClose } = props;
  const say = useWords(membersWords);
  const words = useProblemWords();
  const formats = useFormats();
  const returnTo = useReturnFocus(true);
  const renew = useChange(renewInvitation, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const [days, setDays] = useState("7");
  const [made, setMade] = useState<Output<typeof renewInvitation>>();

  async function act(): Promise<void> {
    const body = { days: Number(days) };
    const params = { organisation: here.id, invitation: id };
    setMade(await renew.mutateAsync({ params, body, idempotencyKey: keyOf(body) }).catch(() => undefined));
  }

  return (
    <Dialog
      open
      title={say("renewQuestion", { name: email ?? say("somebody") })}
      onClose={onClose}
      returnTo={returnTo}
      action={
        made === undefined ? (
          <ActionButton look="main" busy={say("inviting")} onAct={act}>
            {say("renewAction")}
          </ActionButton>
        ) : undefined
      }
    >
      {renew.error !== null && <Failed message={words(renew.error)} />}
      {made === undefined ? (
        <>
          <p>{say("renewWhat")}</p>
          <ChoiceField
            id="days"
            label={say("inviteDays")}
            value={days}
            onChange={setDays}
            options={goodFor.map((one) => [one, say("days", { count: Number(one) })])}
          />
        </>
      ) : (
        <SecretBox title={say("renewedLink")} secret={made.link} file={`invitation-${here.slug}.txt`}>
          <p>{say("linkOnce", { moment: formats.moment(Date.parse(made.expiresAt)) })}</p>
          {email !== undefined && <p>{say.rich("linkFor", { email: <bdi>{email}</bdi> })}</p>}
        </SecretBox>
      )}
    </Dialog>
  );
}
