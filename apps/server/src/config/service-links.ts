/*
 * Kubernetes puts variables into every container for every Service of the namespace ("service links"). Those of a
 * Service whose name begins with `grantway` have our prefix, and one named `grantway` even yields the name of a
 * setting, `GRANTWAY_PORT=tcp://10.43.1.7:4400`. They are recognised by their form.
 */

const linkNames =
  /_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)$/;
const linkAddress = /^(?:tcp|udp|sctp):\/\/\S+:\d+$/;

/** The service links among the variables with our prefix. */
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
