/* The React half of the package, for the pages that are built. Server-rendered pages take `@grantway/ui/files`. */

export { ActionButton } from "./action-button.tsx";
export { Button, type ButtonLook, LinkButton } from "./button.tsx";
export { CopyButton } from "./copy-button.tsx";
export { Empty, NoMatch } from "./empty.tsx";
export { ErrorBoundary } from "./error-boundary.tsx";
export { Failed } from "./failed.tsx";
export { CheckField } from "./forms/check-field.tsx";
export { CheckedForm } from "./forms/checking/checked-form.tsx";
export { ChoiceField } from "./forms/choice-field.tsx";
export { Form } from "./forms/form.tsx";
export { useFormCheck } from "./forms/checking/form-check.ts";
export { LongTextField } from "./forms/long-text-field.tsx";
export { TextField } from "./forms/text-field.tsx";
export { Icon, type IconName } from "./icon.tsx";
export { Loading } from "./loading.tsx";
export { type Notice, Notices } from "./notices.tsx";
export { Dialog } from "./overlays/dialog.tsx";
export { Menu, type MenuItem } from "./overlays/menu.tsx";
export { OverlayRoom } from "./overlays/overlay-room.tsx";
export { Palette, type PaletteGroup, type PaletteItem } from "./overlays/palette.tsx";
export { Sheet } from "./overlays/sheet.tsx";
export { Ui } from "./ui.tsx";
export { Unseen } from "./unseen.tsx";
export type { Words } from "./words.ts";
