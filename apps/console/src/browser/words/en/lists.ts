/** See `../lists.ts`. */
export const lists = {
  actions: "Actions",
  actionsFor: "for {name}",
  counting: "Counting what ends with it…",
  pickPerson: "Whose?",
  findPerson: "Find people by name, username or email",
  pickClient: "Of which app?",
  findClient: "Find clients by name",
  pickApp: "Which app?",
  findApp: "Find apps by name",
  nothingFound: "Nothing is called that.",
  beginning: "Beginning…",
  atLeast: "At least: {sentence}",
  notCounted: "What ends with it could not be counted.",
} as const;
