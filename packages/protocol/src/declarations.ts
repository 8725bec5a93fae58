/*
 * What commands do with the files that say how an instance is to be, without the rest of this package.
 */
export { applyDeclaration, exportDeclaration, planDeclaration } from "./operations/declaration-operations.ts";
export { countedUpTo } from "./ports/consequences.ts";
export { problemsWithin } from "./problem.ts";
