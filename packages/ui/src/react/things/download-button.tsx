import type { ReactNode } from "react";
import { Button } from "../button.tsx";
import { saveText } from "./save-text.ts";

/** Saves text as a file. */
export function DownloadButton(props: {
  /** What the file is called. */
  readonly file: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const { file, text, children } = props;
  return <Button onClick={() => saveText(file, text)}>{children}</Button>;
}
