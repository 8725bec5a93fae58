import { RadioField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { policyWords } from "../../../words/policy.ts";
import { directoryModes, type KeptPolicy } from "./policy.ts";

const labels = {
  "all-but-hidden": { label: "directoryAll", detail: "directoryAllWhy" },
  "only-shown": { label: "directoryChosen", detail: "directoryChosenWhy" },
} as const;

/** What members are shown in the directory: everything but some apps, or some apps alone. */
export function DirectoryModeField(props: {
  readonly mode: KeptPolicy["directory"];
  readonly onChange: (mode: KeptPolicy["directory"]) => void;
  readonly error: string | undefined;
}) {
  const { mode, onChange, error } = props;
  const say = useWords(policyWords);
  return (
    <RadioField
      id="directory"
      label={say("directory")}
      value={mode}
      onChange={(value) => onChange(directoryModes.find((one) => one === value) ?? mode)}
      options={directoryModes.map((one) => ({
        value: one,
        label: say(labels[one].label),
        detail: say(labels[one].detail),
      }))}
      error={error}
    />
  );
}
