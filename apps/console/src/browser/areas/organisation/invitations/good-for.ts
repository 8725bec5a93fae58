/** For how many days a link can be good: a week where nothing is said, as the API has it, and its most. */
export const goodFor = ["1", "7", "30", "90"] as const;
