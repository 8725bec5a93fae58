import { type ReactNode, useEffect, useId, useRef } from "react";
import { CopyButton } from "../copy-button.tsx";
import { Icon } from "../icon.tsx";
import { Unseen } from "../unseen.tsx";
import { useWords } from "../words.ts";
import { DownloadButton } from "./download-button.tsx";

/** A secret at the only moment it can be shown. It takes the focus, so that nobody goes on without having met it. */
export function SecretBox(props: {
  readonly title: string;
  readonly secret: string;
  /** What the file is called that it is saved as. */
  readonly file: string;
  /** That it is not shown again, and where it belongs. */
  readonly children: ReactNode;
}) {
  const { title, secret, file, children } = props;
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} className="secret-box" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>
        <Icon name="caution" />
        {title}
      </h2>
      <div>{children}</div>
      <code dir="ltr">{secret}</code>
      <div className="secret-actions">
        <CopyButton text={secret}>
          {words.copy}
          <Unseen> {title}</Unseen>
        </CopyButton>
        <DownloadButton file={file} text={`${secret}\n`}>
          {words.download}
          <Unseen> {title}</Unseen>
        </DownloadButton>
      </div>
    </section>
  );
}
