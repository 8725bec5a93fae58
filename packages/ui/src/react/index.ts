/* The React half of the package, for the pages that are built. Server-rendered pages take `@grantway/ui/files`. */

export { ActionButton } from "./action-button.tsx";
export { Button, type ButtonLook, LinkButton } from "./button.tsx";
export { Chart } from "./charts/chart.tsx";
export type { ChartStep, Point } from "./charts/points.ts";
export { CopyButton } from "./copy-button.tsx";
export { Empty, NoMatch } from "./empty.tsx";
export { ErrorBoundary } from "./error-boundary.tsx";
export { Failed } from "./failed.tsx";
export { changesOf } from "./forms/changes.ts";
export { CheckField } from "./forms/check-field.tsx";
export { CheckedForm } from "./forms/checking/checked-form.tsx";
export { useFormCheck } from "./forms/checking/form-check.ts";
export { ChecksField } from "./forms/checks-field.tsx";
export { ChoiceField } from "./forms/choice-field.tsx";
export { ErrorSummary } from "./forms/error-summary.tsx";
export { Form } from "./forms/form.tsx";
export { GroupField } from "./forms/group-field.tsx";
export { LongTextField } from "./forms/long-text-field.tsx";
export { merge, type Merged } from "./forms/merge.ts";
export { MomentField } from "./forms/moment-field.tsx";
export type { Option } from "./forms/option.ts";
export { PickField } from "./forms/pick-field.tsx";
export type { Pickable, PickableGroup } from "./forms/pickable.ts";
export type { Problem } from "./forms/problems.ts";
export { RadioField } from "./forms/radio-field.tsx";
export { SwitchField } from "./forms/switch-field.tsx";
export { TextField } from "./forms/text-field.tsx";
export { ValuesField } from "./forms/values-field.tsx";
export { Icon, type IconName } from "./icon.tsx";
export { BulkProgress } from "./lists/bulk/bulk-progress.tsx";
export { type BulkReport, runBulk } from "./lists/bulk/run-bulk.ts";
export { type FilterWord, FilterWords } from "./lists/filters/filter-words.tsx";
export { ListBar } from "./lists/filters/list-bar.tsx";
export { SearchField } from "./lists/filters/search-field.tsx";
export { ListView, type ListViewProps } from "./lists/list-view.tsx";
export { type Hotkey, type Hotkeys, HotkeysContext } from "./lists/live/hotkeys.ts";
export { type Bulk, type BulkRun, useBulk } from "./lists/live/use-bulk.ts";
export {
  allMatching,
  countOf,
  hasSelection,
  isSelected,
  nothing,
  type Selected,
  type Selection,
} from "./lists/selection/selected.ts";
export { SelectionBar } from "./lists/selection/selection-bar.tsx";
export type { Column, Sorting } from "./lists/table/column.ts";
export { Loading } from "./loading.tsx";
export { type Notice, Notices } from "./notices.tsx";
export { type Choices, ConflictDialog, type Contested } from "./overlays/conflict-dialog.tsx";
export { ConsequencesDialog } from "./overlays/consequences-dialog.tsx";
export { Dialog } from "./overlays/dialog.tsx";
export { Menu, type MenuItem } from "./overlays/menu.tsx";
export { OverlayRoom } from "./overlays/overlay-room.tsx";
export { Palette, type PaletteGroup, type PaletteItem } from "./overlays/palette.tsx";
export { Sheet } from "./overlays/sheet.tsx";
export { Tip } from "./overlays/tip.tsx";
export { StateWord, type Tone } from "./state-word.tsx";
export { CodeSnippet } from "./things/code-snippet.tsx";
export { Fact, Facts } from "./things/facts.tsx";
export { Identifier } from "./things/identifier.tsx";
export { saveFile } from "./things/save-file.ts";
export { saveText } from "./things/save-text.ts";
export { SecretBox } from "./things/secret-box.tsx";
export { type Step, Steps } from "./things/steps.tsx";
export { type Tab, Tabs } from "./things/tabs.tsx";
export { RelativeTime } from "./time/relative-time.tsx";
export { Ui } from "./ui.tsx";
export { Unseen } from "./unseen.tsx";
export type { Words } from "./words.ts";
