import { useEffect, useEffectEvent, useRef } from "react";
import { type MountedEditor, mountEditor } from "./mount-editor.ts";

/** What is given to an editor, or to the plain field in its place. */
export interface JsonEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
  /** Values that are underlined. */
  readonly wrong: readonly (readonly string[])[];
  /** Hears how to go to a value. */
  readonly onReady: (goTo: MountedEditor["goTo"]) => void;
}

/** An editor for JSON. It is loaded when somebody first writes a body. */
export function JsonEditor(props: JsonEditorProps) {
  const { label, text, wrong } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<MountedEditor>(undefined);
  const onChange = useEffectEvent(props.onChange);
  const onSubmit = useEffectEvent(props.onSubmit);
  // What was written and not given back yet: whoever types fast is ahead of the page, and keeps what they typed since.
  const ahead = useRef<readonly string[]>([]);
  const begin = useEffectEvent((into: HTMLElement) => {
    const mounted = mountEditor({
      host: into,
      text,
      label,
      onChange(next) {
        ahead.current = [...ahead.current, next];
        onChange(next);
      },
      onSubmit: () => onSubmit(),
    });
    props.onReady(mounted.goTo);
    return mounted;
  });

  useEffect(() => {
    if (host.current === null) return undefined;
    const mounted = begin(host.current);
    editor.current = mounted;
    return () => mounted.destroy();
  }, []);

  useEffect(() => {
    const at = ahead.current.lastIndexOf(text);
    ahead.current = at === -1 ? [] : ahead.current.slice(at + 1);
    if (at === -1) editor.current?.setText(text);
  }, [text]);
  useEffect(() => editor.current?.setLabel(label), [label]);
  // What was written moves what is wrong.
  useEffect(() => editor.current?.mark(wrong, text), [wrong, text]);
  return <div ref={host} className="json-editor" dir="ltr" />;
}
