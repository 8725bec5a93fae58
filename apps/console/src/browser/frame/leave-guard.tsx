import { Button, Dialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useBlocker } from "@tanstack/react-router";
import { frameWords } from "../words/frame.ts";
import { useReturnFocus } from "@grantway/ui/frame";

/**
 * Asks before a form with changes is left: in a dialog within the console, by the browser's own question where the page
 * itself goes. Another search in the address is no leaving.
 */
export function LeaveGuard({ when }: { readonly when: boolean }) {
  const say = useWords(frameWords);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  const blocked = blocker.status === "blocked";
  const returnTo = useReturnFocus(blocked);
  return (
    <Dialog
      alert
      title={say("leave")}
      open={blocked}
      onClose={() => blocker.reset?.()}
      returnTo={returnTo}
      action={
        <Button look="danger" onClick={() => blocker.proceed?.()}>
          {say("leaveAction")}
        </Button>
      }
    >
      <p>{say("leaveWhy")}</p>
    </Dialog>
  );
}
