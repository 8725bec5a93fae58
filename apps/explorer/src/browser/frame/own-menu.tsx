import { AppearanceDialog, ownLookWords, useShowShortcuts } from "@grantway/ui/frame";
import { Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { frameWords } from "../words/frame.ts";

/** What is mine alone: how the page looks, and its keys. */
export function OwnMenu() {
  const say = useWords(frameWords);
  const sayLook = useWords(ownLookWords);
  const button = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState(false);
  const showShortcuts = useShowShortcuts();
  return (
    <>
      <Menu
        buttonRef={button}
        label={say("ownMenu")}
        items={[
          { label: sayLook("appearance"), onChoose: () => setChoosing(true) },
          { label: sayLook("shortcuts"), onChoose: showShortcuts },
        ]}
      />
      <AppearanceDialog open={choosing} onClose={() => setChoosing(false)} returnTo={button} />
    </>
  );
}
