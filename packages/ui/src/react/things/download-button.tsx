import type { ReactNode } from "react";
import { Button } from "../button.tsx";

/** Saves text as a file. The text stays in the browser: nothing is asked of a server. */
export function DownloadButton(props: {
  /** What the file is called. */
  readonly file: string;
  readonly text: string;
  /** Media type of the file. */
  readonly type?: string;
  readonly children: ReactNode;
}) {
  const { file, text, type = "text/plain", children } = props;
  return <Button onClick={() => download(file, new Blob([text], { type }))}>{children}</Button>;
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; the memory is free again.
  setTimeout(() => URL.revokeObjectURL(address));
}
