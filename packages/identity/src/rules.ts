/*
 * Rules of this package that storage needs inside its transactions: functions over plain values, with nothing that has to be put
 * together first.
 */
export { foldCase } from "./fold-case.ts";
export { permissionsOf } from "./roles/roles.ts";
