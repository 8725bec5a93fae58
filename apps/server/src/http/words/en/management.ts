/** Around the reference of the management API, which is the contract's own English. */
export const management = {
  title: "Management API",
  lead: "Everything an administrator, an auditor or a support desk may do, for programs.",
  how: "Send a bearer token of this server for the audience of this API. Its scopes are the permissions; in a page of this server the session counts.",
  document: "The same for other tools: openapi.json",
  permission: "Permission",
  audit: "Audit record",
  answers: "Answers",
  path: "Path",
  query: "Query",
  body: "Body",
  problems: "Problems",
  rules: "Rules",
  rulesWhat:
    "Each wrong field of an invalid request names the rule it breaks. A name stays, so that programs can go by it; what is in backticks goes along as a value.",
  fresh: "In a browser it needs a sign-in of the last ten minutes.",
  revision: "Needs If-Match with the revision that was read.",
  idempotent: "May carry an Idempotency-Key.",
} as const;
