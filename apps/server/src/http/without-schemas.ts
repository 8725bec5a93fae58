import type { FastifyServerOptions } from "fastify";

/**
 * For servers whose routes have no schemas of the framework: its compilers for those are not loaded, which would be a hundred files
 * at every start.
 */
export const withoutSchemas = {
  compilersFactory: { buildValidator: refuse, buildSerializer: refuse },
} satisfies FastifyServerOptions["schemaController"];

function refuse(): never {
  throw new Error("Routes have no schemas here.");
}
