/*
 * The rules that a page checks while somebody types, so that nobody learns them from a refusal: those that look at one value and
 * at nothing else, and what of a client its owner is not offered. What depends on the rest of a record, or on what there is, the
 * operations say. And what an audit record can tell of, for who looks for one, and what a role in an organisation can be made of.
 * Nothing else of this package comes along.
 */
export { parseAbsoluteUri } from "./absolute-uri.ts";
export { isAudience, isLifetime } from "./catalogue/api-rules.rfc8707.ts";
export { isScopeKey } from "./catalogue/scope-rules.rfc6749.ts";
export { lineProblems, tidyLine } from "./line-of-text.ts";
export { type AuditAction, auditActions } from "./operations/audit-action.ts";
export { type OrganisationPermission, organisationPermissions } from "./operations/permission.ts";
export { longestNote } from "./ports/app-access.ts";
export { type Problem, problemAt, problemsWithin } from "./problem.ts";
export { privilegeProblems } from "./registration/client-privileges.ts";
export { isClientId } from "./registration/client-rules.ts";
export { redirectUriKind, redirectUriProblems } from "./registration/redirect-uri-rules.rfc8252.ts";
export { requestUriProblems } from "./registration/request-uri-rules.rfc9101.ts";
export { sectorIdentifierProblems } from "./registration/sector-identifier.oidc-core.ts";
