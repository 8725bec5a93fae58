import { Dialog, LinkButton, ActionButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { issuerPath } from "../address.ts";
import { asked, sessionApi, useSession } from "../api/api-context.ts";
import { frameWords } from "../words/frame.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { signedInAgain } from "./signed-in-again.ts";
import { useAsked } from "./use-asked.ts";

/** The sign-in page, which leads to a page of ours that tells this one. */
const signInPage = `${issuerPath}/sign-in?place=${encodeURIComponent("/console/signed-in")}`;

/**
 * Over a page whose session has ended: it stays as it is, and goes on when the person is signed in again. They sign in in a
 * tab of its own, by whatever way this server asks for.
 */
export function SignedOutDialog() {
  const say = useWords(frameWords);
  const open = useAsked(asked.signIn);
  const returnTo = useReturnFocus(open);
  return (
    <Dialog
      title={say("signedOut")}
      open={open}
      onClose={() => asked.signIn.answer(false)}
      returnTo={returnTo}
      action={
        <LinkButton href={signInPage} target="_blank" rel="noopener">
          {say("signInAgain")}
        </LinkButton>
      }
    >
      <p>{say("signedOutWhy")}</p>
      <LookAgain />
    </Dialog>
  );
}

/** Who is signed in as the dialog opens. */
const firstLook = queryOptions({
  queryKey: ["session", "look"],
  queryFn: ({ signal }) => sessionApi.look(signal),
  retry: false,
  gcTime: 0,
});

/** Looks whether there is a session again: when the other tab says so, when this one is seen again, and when asked. */
function LookAgain() {
  const say = useWords(frameWords);
  const { user } = useSession();
  const [outcome, setOutcome] = useState<string>();
  // Whoever signed in meanwhile may be why this was opened.
  const { data: first } = useQuery(firstLook);
  const other = first === undefined || first.user.id === user.id ? undefined : first.user.name;

  async function look(): Promise<void> {
    try {
      const session = await sessionApi.look();
      if (session.user.id !== user.id) return setOutcome(say("otherPerson", { name: session.user.name }));
      sessionApi.use(session);
      asked.signIn.answer(true);
    } catch {
      setOutcome(say("stillSignedOut"));
    }
  }

  useEffect(() => {
    const seen = () => void (document.visibilityState === "visible" && look());
    document.addEventListener("visibilitychange", seen);
    const stop = signedInAgain.listen(() => void look());
    return () => {
      document.removeEventListener("visibilitychange", seen);
      stop();
    };
  });

  return (
    <>
      <p role="status">{outcome ?? (other !== undefined && say("otherPerson", { name: other }))}</p>
      <p>
        <ActionButton onAct={look} busy={say("looking")}>
          {say("lookAgain")}
        </ActionButton>
      </p>
    </>
  );
}
