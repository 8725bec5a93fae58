import { Dialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { ownLookWords } from "../words/own-look.ts";
import { usePreferences } from "./preferences-context.tsx";
import { useReturnFocus } from "./return-focus.ts";
import { type Shortcut, useAllShortcuts, useShortcuts } from "./shortcuts.tsx";

const OpenContext = createContext<{ readonly open: boolean; readonly setOpen: (open: boolean) => void }>({
  open: false,
  setOpen: () => undefined,
});

/** Lets the menu and a key open the list. */
export function ShortcutsDialogProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const value = useMemo(() => ({ open, setOpen }), [open]);
  return <OpenContext value={value}>{children}</OpenContext>;
}

/** Opens the list of all shortcuts. */
export function useShowShortcuts(): () => void {
  const { setOpen } = use(OpenContext);
  return () => setOpen(true);
}

/** The list of all, with the shortcuts of the frame itself, which are there on every page. */
export function ShortcutsDialog(props: {
  readonly frame: readonly Shortcut[];
  /** Those with Ctrl, which stay when letters are switched off; whoever has them hears them. */
  readonly always?: readonly Pick<Shortcut, "keys" | "label">[];
}) {
  const { frame, always = [] } = props;
  const say = useWords(ownLookWords);
  const { open, setOpen } = use(OpenContext);
  const { preferences } = usePreferences();
  const returnTo = useReturnFocus(open);
  const all = useAllShortcuts();
  useShortcuts([{ keys: ["?"], label: say("shortcutHelp"), act: () => setOpen(true) }, ...frame]);
  return (
    <Dialog title={say("shortcuts")} open={open} onClose={() => setOpen(false)} returnTo={returnTo}>
      <p>{preferences.letters ? say("shortcutsLead") : say("shortcutsOff")}</p>
      <dl className="facts">
        {(preferences.letters ? [...always, ...all()] : always).map(({ keys, label }) => (
          <div key={keys.join(" ")}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  const say = useWords(ownLookWords);
  const [first = "", second] = keys;
  if (second === undefined) return <kbd>{first}</kbd>;
  return say.rich("shortcutThen", { first: <kbd>{first}</kbd>, second: <kbd>{second}</kbd> });
}
