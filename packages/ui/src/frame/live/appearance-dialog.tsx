import { CheckField, ChoiceField, Dialog } from "@grantway/ui/react";
import { isLanguage, languages, languageTags } from "@grantway/words";
import { useWords } from "@grantway/words/react";
import type { RefObject } from "react";
import type { Preferences } from "../preferences.ts";
import { ownLookWords } from "../words/own-look.ts";
import { usePreferences } from "./preferences-context.tsx";

/** How the page looks and speaks in this browser. Every choice holds at once. */
export function AppearanceDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
}) {
  const say = useWords(ownLookWords);
  const { preferences, browsers, change } = usePreferences();
  const { theme, density, language, letters } = preferences;
  return (
    <Dialog title={say("appearance")} {...props}>
      <ChoiceField
        label={say("theme")}
        value={theme}
        onChange={(value) => change({ theme: value as Preferences["theme"] })}
        options={[
          ["system", say("themeSystem")],
          ["light", say("themeLight")],
          ["dark", say("themeDark")],
        ]}
      />
      <ChoiceField
        label={say("density")}
        value={density}
        onChange={(value) => change({ density: value as Preferences["density"] })}
        options={[
          ["comfortable", say("comfortable")],
          ["compact", say("compact")],
        ]}
      />
      <ChoiceField
        label={say("language")}
        value={language ?? ""}
        onChange={(value) => change({ language: isLanguage(value) ? value : undefined })}
        options={[
          ["", say("languageBrowser", { language: languages[browsers].name })],
          ...languageTags.map((tag) => [tag, languages[tag].name] as const),
        ]}
      />
      <div className="field">
        <CheckField checked={letters} onChange={(checked) => change({ letters: checked })}>
          {say("letters")}
        </CheckField>
        <p className="hint">{say("lettersHint")}</p>
      </div>
    </Dialog>
  );
}
