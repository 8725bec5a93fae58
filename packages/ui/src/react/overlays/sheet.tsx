import { Dialog as Primitive } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { useWords } from "../words.ts";
import { OwnRoom, useOverlayRoom } from "./overlay-room.tsx";

/** Something beside the page that comes over it from where lines begin, where there is no room for it. Escape and a press beside it close it. */
export function Sheet(props: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Where the focus goes afterwards: what the person pressed to come here. */
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  const { title, open, onClose, returnTo, children } = props;
  const words = useWords();
  const room = useOverlayRoom();
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal container={room}>
        <Primitive.Backdrop className="dialog-backdrop" />
        <Primitive.Popup className="sheet" finalFocus={returnTo}>
          <OwnRoom>
            <div className="sheet-head">
              <Primitive.Title className="dialog-title">{title}</Primitive.Title>
              <Primitive.Close className="button-quiet">{words.close}</Primitive.Close>
            </div>
            {children}
          </OwnRoom>
        </Primitive.Popup>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
