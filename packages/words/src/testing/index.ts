export { translationProblems } from "./translation-problems.ts";
