import { Dialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { frameWords } from "../words/frame.ts";
import { useAreas } from "./area-links.tsx";
import { usePreferences } from "./preferences-context.tsx";
import { useReturnFocus } from "./return-focus.ts";
import { useAllShortcuts, useShortcuts } from "./shortcuts.tsx";

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

/** The list, and the shortcuts of the frame itself: to each area, and to this list. */
export function ShortcutsDialog() {
  const say = useWords(frameWords);
  const { open, setOpen } = use(OpenContext);
  const { preferences } = usePreferences();
  const navigate = useNavigate();
  const returnTo = useReturnFocus(open);
  const areas = useAreas();
  const all = useAllShortcuts();
  useShortcuts([
    { keys: ["?"], label: say("shortcutHelp"), act: () => setOpen(true) },
    ...areas.map(({ letter, name, path }) => ({
      keys: ["g", letter],
      label: say("shortcutGo", { area: say(name) }),
      act: () => void navigate({ to: path }),
    })),
  ]);
  const palette = { keys: ["Ctrl K"], label: say("shortcutPalette") };
  return (
    <Dialog title={say("shortcuts")} open={open} onClose={() => setOpen(false)} returnTo={returnTo}>
      <p>{preferences.letters ? say("shortcutsLead") : say("shortcutsOff")}</p>
      <dl className="facts">
        {(preferences.letters ? [palette, ...all()] : [palette]).map(({ keys, label }) => (
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
  const say = useWords(frameWords);
  const [first = "", second] = keys;
  if (second === undefined) return <kbd>{first}</kbd>;
  return say.rich("shortcutThen", { first: <kbd>{first}</kbd>, second: <kbd>{second}</kbd> });
}
