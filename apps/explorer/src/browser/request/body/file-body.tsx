import { useWords } from "@grantway/words/react";
import { useId } from "react";
import { requestWords } from "../../words/request.ts";
import { useSizeWords } from "../size-words.ts";

/** A file that is sent as it is. */
export function FileBody({
  file,
  onChange,
}: {
  readonly file: File | undefined;
  readonly onChange: (file: File | undefined) => void;
}) {
  const say = useWords(requestWords);
  return <FileInput label={say("bodyFile")} file={file} onChange={onChange} />;
}

/** The browser's own way to choose a file, with what was chosen in words: it forgets its own when one leaves and comes back. */
export function FileInput(props: {
  readonly label: string;
  readonly file: File | undefined;
  readonly onChange: (file: File | undefined) => void;
}) {
  const { label, file, onChange } = props;
  const say = useWords(requestWords);
  const size = useSizeWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        aria-describedby={file === undefined ? undefined : `${id}-chosen`}
        onChange={({ target }) => onChange(target.files?.[0])}
      />
      {file !== undefined && (
        <p id={`${id}-chosen`} className="hint">
          {say("chosenFile", { name: file.name, size: size(file.size) })}
        </p>
      )}
    </div>
  );
}
