import type { Definition } from "@grantway/helper/contract";

/** Whether a client makes itself known there: by the document that the definition names, or by registering. */
export function registersItself({ registration = {}, endpoints = {} }: Definition): boolean {
  const { documents, document, dynamic } = registration;
  if (document !== undefined && documents !== false) return true;
  return endpoints["registration"] !== undefined && dynamic !== false;
}
