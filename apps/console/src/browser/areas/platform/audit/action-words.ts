import type { AuditAction } from "@grantway/protocol/form-rules";
import { useWords } from "@grantway/words/react";
import type { audit } from "../../../words/en/audit.ts";
import { auditWords } from "../../../words/audit.ts";

/** Words for each action an audit record tells of. One that is newer than this page stays as it is. */
const words = {
  "api.created": "apiCreated",
  "api.deleted": "apiDeleted",
  "api.updated": "apiUpdated",
  "client.created": "clientCreated",
  "client.deleted": "clientDeleted",
  "client.secret-added": "clientSecretAdded",
  "client.secret-removed": "clientSecretRemoved",
  "client.updated": "clientUpdated",
  "declaration.applied": "declarationApplied",
  "family.ended": "familyEnded",
  "grant.allowed": "grantAllowed",
  "grant.narrowed": "grantNarrowed",
  "grant.revoked": "grantRevoked",
  "instance-key.introduced": "instanceKeyIntroduced",
  "scope.created": "scopeCreated",
  "scope.deleted": "scopeDeleted",
  "scope.updated": "scopeUpdated",
  "session.ended": "sessionEnded",
  "session.opened": "sessionOpened",
  "signing-key.published": "signingKeyPublished",
  "signing-key.resealed": "signingKeyResealed",
  "signing-key.retired": "signingKeyRetired",
  "token.revoked": "tokenRevoked",
  "user.created": "userCreated",
  "user.deleted": "userDeleted",
  "user.password-link-made": "userPasswordLinkMade",
  "user.password-set": "userPasswordSet",
  "user.signed-out": "userSignedOut",
  "user.updated": "userUpdated",
} as const satisfies Readonly<Record<AuditAction, keyof typeof audit>>;

/** What was done, in words. */
export function useActionWords(): (action: string) => string {
  const say = useWords(auditWords);
  return (action) => (Object.hasOwn(words, action) ? say(words[action as keyof typeof words]) : action);
}

/** What was done, in words. */
export function ActionWord({ action }: { readonly action: string }): string {
  return useActionWords()(action);
}
