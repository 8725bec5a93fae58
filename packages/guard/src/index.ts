export type { Access, AccessOrganisation } from "./access.ts";
export type { Presented } from "./bearer-token.rfc6750.ts";
export type { Authorization, Guard, GuardOptions } from "./guard.ts";
export { createGuard } from "./guard.ts";
export type { Refusal } from "./refusal.rfc6750.ts";
export type { RouteReply, RouteRequest } from "./fastify.ts";
export { accessOf, createRouteGuard } from "./fastify.ts";
export { guardRequest } from "./request.ts";
