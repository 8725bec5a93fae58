/*
 * Rules of this package that storage needs inside its transactions: functions over plain values, with nothing that has to be put
 * together first.
 */
export { permissionsOf } from "./roles/roles.ts";
