/* What every application of ours has around its pages. It knows no router, no network and no product. */

export { AppearanceDialog } from "./live/appearance-dialog.tsx";
export { PaletteButton } from "./live/palette-button.tsx";
export { PartsProvider } from "./live/parts-provider.tsx";
export { PreferencesProvider, usePreferences } from "./live/preferences-context.tsx";
export { useReturnFocus } from "./live/return-focus.ts";
export { SecretForm } from "./live/secret-form.tsx";
export { type Shortcut, ShortcutsProvider, useShortcuts } from "./live/shortcuts.tsx";
export { ShortcutsDialog, ShortcutsDialogProvider, useShowShortcuts } from "./live/shortcuts-dialog.tsx";
export { SkipLink } from "./live/skip-link.tsx";
export { TellingProvider, useNotices, useTelling } from "./live/telling.tsx";
export { parseSearch, stringifySearch } from "./search-text.ts";
export { ownLookWords } from "./words/own-look.ts";
