import type { Permission } from "../operations/permission.ts";
import { permissions } from "../operations/permission.ts";
import type { ApiScope } from "../ports/catalogue-registry.ts";
import type { Api, Scope } from "../scope.ts";

/*
 * The management API is an API like any other, so that clients are registered for its scopes and people asked about them as
 * about all others. It is built in, as the scopes of OpenID Connect are: nobody makes, changes or deletes it, and no row of a
 * database can fall behind what the code asks for (ADR 41).
 */

/** An API that every instance has. */
export interface BuiltInApi {
  readonly api: Api;
  readonly scopes: readonly ApiScope[];
}

/** What people and administrators read of each permission, as a scope. */
const told: Readonly<Record<Permission, Omit<Scope, "key" | "audience">>> = {
  "clients:read": { title: "See the registered apps", risk: "low", access: "see" },
  "clients:write": {
    title: "Register, change and delete apps",
    detail: "With their secrets. No app is given more than whoever gives it may do.",
    risk: "high",
    access: "change",
  },
  "own-clients:read": { title: "See your own apps", risk: "low", access: "see" },
  "own-clients:write": {
    title: "Register, change and delete your own apps",
    detail: "With their secrets.",
    risk: "medium",
    access: "change",
  },
  "apis:read": { title: "See APIs and their scopes", risk: "low", access: "see" },
  "apis:write": { title: "Add, change and delete APIs and scopes", risk: "high", access: "change" },
  "users:read": {
    title: "See everybody's account",
    detail: "Names, email addresses, roles and groups.",
    risk: "medium",
    access: "see",
  },
  "users:write": { title: "Make, change and delete accounts", risk: "high", access: "change" },
  "passwords:write": { title: "Set passwords of other people", risk: "high", access: "change" },
  "sessions:read": {
    title: "See who is signed in",
    detail: "With device and place.",
    risk: "medium",
    access: "see",
  },
  "sessions:write": { title: "Sign people out", risk: "medium", access: "change" },
  "grants:read": { title: "See what people allowed apps", risk: "medium", access: "see" },
  "grants:write": { title: "Take back what people allowed apps", risk: "high", access: "change" },
  "keys:read": {
    title: "See signing keys",
    detail: "Nothing of them that is secret.",
    risk: "low",
    access: "see",
  },
  "keys:write": { title: "Rotate and retire signing keys", risk: "high", access: "change" },
  "audit:read": {
    title: "Read the audit",
    detail: "Who did what to what, and when.",
    risk: "medium",
    access: "see",
  },
  "figures:read": { title: "See how much this server is used", risk: "low", access: "see" },
  "settings:read": { title: "See the settings of this server", risk: "low", access: "see" },
  "organisations:read": { title: "See organisations", risk: "low", access: "see" },
  "organisations:write": {
    title: "Make, change and delete organisations",
    detail: "Those in which your role allows it.",
    risk: "high",
    access: "change",
  },
  "own-organisations:write": {
    title: "Make organisations of your own",
    risk: "low",
    access: "change",
  },
  "members:read": { title: "See who is in an organisation", risk: "medium", access: "see" },
  "members:write": {
    title: "Invite and remove members",
    detail: "And say what their roles may do.",
    risk: "high",
    access: "change",
  },
  "apps:read": { title: "See the apps an organisation publishes", risk: "low", access: "see" },
  "apps:write": {
    title: "Make, change and publish apps",
    detail: "With their clients and secrets.",
    risk: "high",
    access: "change",
  },
  "webhooks:read": { title: "See where apps are notified, and what was sent", risk: "medium", access: "see" },
  "webhooks:write": {
    title: "Change where apps are notified, and send again",
    risk: "medium",
    access: "change",
  },
  "installations:read": { title: "See installed apps and their rights", risk: "low", access: "see" },
  "installations:write": {
    title: "Install apps, and take their rights away",
    risk: "high",
    access: "change",
  },
  "grant-any:write": {
    title: "Give apps more rights than you hold yourself",
    risk: "high",
    access: "change",
  },
  "policies:read": { title: "See which apps members may install", risk: "low", access: "see" },
  "policies:write": { title: "Decide which apps members may install", risk: "high", access: "change" },
  "reviews:read": { title: "See apps that wait for review", risk: "low", access: "see" },
  "reviews:write": {
    title: "Approve, reject and suspend apps",
    risk: "high",
    access: "change",
  },
};

/** The audience of the management API of this issuer. */
export function managementAudience(issuer: string): string {
  return `${issuer}/api/v1`;
}

/** The management API of this issuer: a scope for each permission. */
export function managementApi(issuer: string): BuiltInApi {
  const audience = managementAudience(issuer);
  return {
    api: { audience, name: "Management API" },
    scopes: permissions.map((key) => scopeOf(key, audience)),
  };
}

function scopeOf(key: Permission, audience: string): ApiScope {
  return { key, audience, ...told[key] };
}
