/*
 * What operations of every package are stated with and performed by. The operations themselves are not here, nor the rest of this
 * package: a command loads those that it performs, which takes half the time.
 */
export { managementApi } from "./catalogue/management-api.ts";
export { PermissionDeniedError } from "./errors/permission-denied-error.ts";
export { lineProblem, lineProblems, tidyLine } from "./line-of-text.ts";
export { auditActions } from "./operations/audit-action.ts";
export { operator } from "./operations/caller.ts";
export { neverRead } from "./operations/never-read.ts";
export { operation } from "./operations/operation.ts";
export { createPerform } from "./operations/perform.ts";
export { organisationPermissions } from "./operations/permission.ts";
export { withTotal } from "./page-with-total.ts";
export { problemAt } from "./problem.ts";
export { longestJwtLifetime } from "./tokens/jwt-access.rfc9068.ts";
export { createSubjectNames } from "./tokens/subject-names.oidc-core.ts";
