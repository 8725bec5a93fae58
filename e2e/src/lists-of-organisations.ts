import type { Screen } from "./platform-screen.ts";

const nothing = "search=nothing+is+called+that";
const north = "/organisations/northwind";
const installed = `${north}/installed/i-acme`;

/** Lists of what is in an organisation, and of all organisations. */
export const listsOfOrganisations: readonly Screen[] = [
  {
    name: "the receipts of an installation",
    at: `${installed}?tab=receipts`,
    asks: "/receipts",
    loading: "Receipts",
    there: /^Receipt of /,
    empty: { says: "No receipts yet", next: "Each yes leaves a receipt" },
  },
  {
    name: "what was delivered of an installation",
    at: `${installed}?tab=deliveries`,
    asks: "/apps/a-acme/deliveries",
    table: "What Acme Sync was told",
    there: "installation.created",
    empty: { says: "Nothing was delivered yet", next: "An app that wants to be notified" },
  },
  {
    name: "what happened to an installation",
    at: `${installed}?tab=activity`,
    asks: "/audit",
    table: "What happened to Acme Sync",
    there: "Installed app paused",
    empty: { says: "Nothing happened yet", next: "What was decided about this app" },
  },
  {
    name: "the requests to an organisation",
    at: `${north}/requests`,
    asks: "/install-requests",
    table: "Requests for apps",
    there: "We need it for the winter orders.",
    empty: { says: "Nothing waits for you", next: "When a member asks for an app that needs approval" },
    noMatch: {
      at: `${north}/requests?status=denied`,
      says: "No request matches",
      clear: "Show what waits",
    },
  },
  {
    name: "the apps that members are shown",
    at: `${north}/policy?tab=directory`,
    asks: "/directory",
    table: "Apps in the directory",
    there: "Lotus Board",
    empty: { says: "No public apps yet", next: "When a publisher lists an app, it stands here" },
    noMatch: { search: "nothing is called that", says: "No app matches", clear: "Show all apps" },
  },
  {
    name: "the members of an organisation",
    at: `${north}/members`,
    asks: "/organisations/o-northwind/members",
    table: "Members",
    there: "Ada Lovelace",
    empty: { says: "Nobody is in it yet", next: "Invite somebody" },
    noMatch: { at: `${north}/members?${nothing}`, says: "Nobody matches", clear: "Show everybody" },
  },
  {
    name: "the roles of an organisation",
    at: `${north}/roles`,
    asks: "/organisations/o-northwind/roles",
    table: "Roles",
    there: "Clerk",
    empty: { says: "No roles yet", next: "New role", answer: { builtIn: [], items: [] } },
  },
  {
    name: "who has a role",
    at: `${north}/roles/role-clerk`,
    asks: "/organisations/o-northwind/members",
    table: "Who has it",
    there: "Grace Hopper",
    empty: { says: "Nobody has it", next: "Give it to somebody in the list of members" },
  },
  {
    name: "the invitations of an organisation",
    at: `${north}/invitations`,
    asks: "/organisations/o-northwind/invitations",
    table: "Invitations",
    there: "lin@example.org",
    empty: { says: "Nobody is invited", next: "Invite somebody" },
  },
  {
    name: "the sandboxes of an organisation",
    at: `${north}/settings`,
    asks: "/organisations",
    table: "Sandboxes",
    there: "Northwind to try",
    empty: { says: "No sandboxes yet", next: "New sandbox" },
  },
  {
    name: "all organisations",
    at: "/organisations",
    asks: "/organisations",
    table: "Organisations",
    there: "Lotus Labs",
    empty: { says: "No organisations yet", next: "New organisation" },
    noMatch: {
      at: `/organisations?${nothing}`,
      says: "No organisation matches",
      clear: "Show all organisations",
    },
  },
  {
    name: "what was done with an organisation",
    at: `${north}?tab=activity`,
    asks: "/audit",
    table: "What was done with Northwind Traders",
    there: "Organisation suspended",
    empty: { says: "Nothing happened yet", next: "What is done with the organisation stands here." },
  },
];
