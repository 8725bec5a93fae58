/** See `../forms.ts`. */
export const forms = {
  cancel: "Cancel",
  conflict: "{name} was changed meanwhile",
  conflictBy: "{actor} changed {fields}, {when}.",
  conflictContested:
    "You changed the same. Choose what the form goes on with; nothing is saved until you save again.",
  conflictMerged: "You changed other things, so both fit together. Nothing is saved until you save again.",
  conflictGoOn: "Go on with this",
} as const;
