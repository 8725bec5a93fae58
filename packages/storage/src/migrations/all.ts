import type { Migration } from "./migration.ts";

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [
  { version: 1, name: "spine" },
  { version: 2, name: "scope-access" },
  { version: 3, name: "application-type" },
  { version: 4, name: "epochs" },
  { version: 5, name: "client-revision" },
  { version: 6, name: "refresh-copies" },
  { version: 7, name: "client-epochs" },
  { version: 8, name: "who-and-what" },
  { version: 9, name: "user-revision" },
  { version: 10, name: "last-uses" },
  { version: 11, name: "catalogue-revisions" },
  { version: 12, name: "session-device" },
  { version: 13, name: "instance-keys" },
  { version: 14, name: "grant-subjects" },
  { version: 15, name: "used-ids" },
  { version: 16, name: "lists" },
  { version: 17, name: "password-links" },
  { version: 18, name: "search" },
  { version: 19, name: "audit-trail" },
  { version: 20, name: "figures" },
  { version: 21, name: "kept-answers" },
  { version: 22, name: "search-on-sqlite" },
  { version: 23, name: "search-of-two-signs" },
  { version: 24, name: "client-owner" },
];
