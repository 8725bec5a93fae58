/*
 * Kubernetes puts variables into every container for every Service of the namespace ("service links"). For a Service whose
 * name begins with `grantway` they begin as our settings do; for one named `grantway` one even has the name of a setting,
 * `GRANTWAY_PORT=tcp://10.43.1.7:4400`. They are told by their form, since nobody chose them.
 */

const linkNames =
  /_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)$/;
const linkAddress = /^(?:tcp|udp|sctp):\/\/\S+:\d+$/;

/** Those among our variables. */
export function serviceLinks(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(environment)
    .filter(([name, value = ""]) => name.startsWith("GRANTWAY_") && isServiceLink(name, value))
    .map(([name]) => name);
}

/**
 * Whether Kubernetes made this variable.
 *
 * @see {@link https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables}
 */
export function isServiceLink(variable: string, value: string): boolean {
  return linkNames.test(variable) || (variable.endsWith("_PORT") && linkAddress.test(value));
}
