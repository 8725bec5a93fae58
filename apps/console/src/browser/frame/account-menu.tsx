import { AppearanceDialog, ownLookWords, useShowShortcuts } from "@grantway/ui/frame";
import { Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { issuerPath } from "../address.ts";
import { useSession } from "../api/api-context.ts";
import { frameWords } from "../words/frame.ts";

/** Who I am, and what is mine alone: my account, how the console looks, its shortcuts, signing out. */
export function AccountMenu() {
  const say = useWords(frameWords);
  const sayLook = useWords(ownLookWords);
  const { user } = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState(false);
  const showShortcuts = useShowShortcuts();
  return (
    <>
      <Menu
        buttonRef={button}
        label={user.name}
        of={say("yourMenu")}
        items={[
          { label: say("yourAccount"), onChoose: () => location.assign(`${issuerPath}/account`) },
          { label: sayLook("appearance"), onChoose: () => setChoosing(true) },
          { label: sayLook("shortcuts"), onChoose: showShortcuts },
          { label: say("signOut"), onChoose: () => location.assign(`${issuerPath}/sign-out`) },
        ]}
      />
      <AppearanceDialog open={choosing} onClose={() => setChoosing(false)} returnTo={button} />
    </>
  );
}
