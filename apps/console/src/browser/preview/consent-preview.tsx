import { useEffect, useRef, useState } from "react";
import { issuerPath } from "../address.ts";
import { type Previewed, previewAddress } from "./preview-address.ts";

/** How long nothing is typed before the page is made anew. Milliseconds. */
const pause = 400;

/**
 * The consent page itself, as the server makes it for people, with what is typed here. It is a page in a frame that runs
 * nothing, sends nothing and leads nowhere. The last one stays until the next is there, so that nothing flickers.
 */
export function ConsentPreview({
  title,
  previewed,
}: {
  readonly title: string;
  readonly previewed: Previewed;
}) {
  const address = useLater(previewAddress(issuerPath, previewed), pause);
  const [shown, setShown] = useState("");
  return (
    <div className="preview">
      {[...new Set([shown, address])]
        .filter((one) => one !== "")
        .map((one) => (
          <PreviewFrame
            key={one}
            title={title}
            address={one}
            hidden={one !== shown && shown !== ""}
            onThere={() => setShown(one)}
          />
        ))}
    </div>
  );
}

function PreviewFrame(props: {
  readonly title: string;
  readonly address: string;
  readonly hidden: boolean;
  readonly onThere: () => void;
}) {
  const { title, address, hidden, onThere } = props;
  const frame = useRef<HTMLIFrameElement>(null);

  /** As high as its page, so that it reads as a part of this one. */
  function fit(): void {
    const page = frame.current?.contentDocument?.documentElement;
    if (frame.current !== null && page) frame.current.style.height = `${page.scrollHeight}px`;
    onThere();
  }

  return (
    <iframe
      ref={frame}
      className={hidden ? "preview-frame preview-frame-next" : "preview-frame"}
      title={title}
      src={address}
      // Ours, so that it has its style; without scripts, forms and ways out of the frame.
      sandbox="allow-same-origin"
      tabIndex={-1}
      aria-hidden={hidden}
      onLoad={fit}
    />
  );
}

/** The value once it has stayed the same for a while; the first one at once. */
function useLater(value: string, milliseconds: number): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
}
