import { makePasswordLink, type Output } from "@grantway/api";
import { ActionButton, Dialog, Failed, SecretBox } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";

/** Makes a one-time link by which somebody sets their own password, and shows it the only time it can be. */
export function PasswordLinkDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const say = useWords(peopleWords);
  const words = useProblemWords();
  const formats = useFormats();
  const returnTo = useReturnFocus(true);
  const make = useChange(makePasswordLink, { touches: ["audit"] });
  const [made, setMade] = useState<Output<typeof makePasswordLink>>();
  const name = nameOf(person);

  async function act(): Promise<void> {
    setMade(await make.mutateAsync({ params: { id: person.id } }).catch(() => undefined));
  }

  return (
    <Dialog
      open
      title={say("linkTitle", { name })}
      onClose={onClose}
      returnTo={returnTo}
      action={
        made === undefined ? (
          <ActionButton look="main" busy={say("making")} onAct={act}>
            {say("linkAction")}
          </ActionButton>
        ) : undefined
      }
    >
      {make.error !== null && <Failed message={words(make.error)} />}
      {made === undefined ? (
        <p>{say("linkWhat")}</p>
      ) : (
        <SecretBox title={say("linkMade")} secret={made.link} file={`password-link-${person.username}.txt`}>
          <p>{say("linkOnce", { name, moment: formats.moment(Date.parse(made.expiresAt)) })}</p>
        </SecretBox>
      )}
    </Dialog>
  );
}
