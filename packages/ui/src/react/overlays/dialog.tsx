import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog as Primitive } from "@base-ui/react/dialog";
import { type ReactNode, type RefObject, useRef } from "react";
import { useWords } from "../words.ts";
import { OwnRoom, useOverlayRoom } from "./overlay-room.tsx";

/**
 * A question over the page, which is out of reach meanwhile. Escape, Cancel and a press beside it close it.
 *
 * An `alert` asks about what cannot be taken back: it begins at Cancel, and a press beside it does nothing.
 */
export function Dialog(props: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly alert?: boolean;
  /** For what stands side by side. */
  readonly wide?: boolean;
  /** Where the focus goes afterwards: what the person pressed to come here. */
  readonly returnTo: RefObject<HTMLElement | null>;
  /** The button that does it. Cancel stands before it; without one the dialog is only read, and closed. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, open, onClose, alert = false, wide = false, returnTo, action, children } = props;
  const words = useWords();
  const room = useOverlayRoom();
  const cancel = useRef<HTMLButtonElement>(null);
  const Root = alert ? AlertDialog.Root : Primitive.Root;
  return (
    <Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal container={room}>
        <Primitive.Backdrop className="dialog-backdrop" />
        <Primitive.Popup
          className={wide ? "dialog dialog-wide" : "dialog"}
          finalFocus={returnTo}
          {...(alert ? { initialFocus: cancel } : {})}
        >
          <OwnRoom>
            <Primitive.Title className="dialog-title">{title}</Primitive.Title>
            <Primitive.Description className="dialog-body" render={<div />}>
              {children}
            </Primitive.Description>
            <div className={action === undefined ? undefined : "choice"}>
              <Primitive.Close ref={cancel} className="button button-secondary button-wide">
                {action === undefined ? words.close : words.cancel}
              </Primitive.Close>
              {action}
            </div>
          </OwnRoom>
        </Primitive.Popup>
      </Primitive.Portal>
    </Root>
  );
}
