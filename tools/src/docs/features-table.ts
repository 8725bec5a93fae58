import { markdownTable } from "./markdown-table.ts";

/** A specification, as a feature of the protocol claims it. */
export interface Specification {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** The parts of a feature of the protocol that this table shows. */
export interface FeatureShown {
  readonly name: string;
  readonly specifications: readonly Specification[];
  readonly clientAuthentication?: object;
  readonly grants?: object;
  readonly responseTypes?: object;
  readonly responseModes?: object;
  readonly authorizationRequest?: {
    readonly parameters: readonly string[];
    readonly hints?: object;
    readonly references?: object;
  };
  readonly endpoints?: object;
}

/** One row per feature, in the order of the list: the specifications it follows, and what it adds. */
export function featuresTable(features: readonly FeatureShown[]): string {
  const rows = features.map((feature) => [
    feature.name,
    feature.specifications.map(({ id }) => id).join(", "),
    brought(feature).join("; "),
  ]);
  return markdownTable(["Feature", "Holds to", "Brings"], rows);
}

function brought(feature: FeatureShown): readonly string[] {
  const { authorizationRequest } = feature;
  const parameters = [
    ...(authorizationRequest?.parameters ?? []),
    ...Object.keys(authorizationRequest?.hints ?? {}),
    ...Object.keys(authorizationRequest?.references ?? {}),
  ];
  return [
    named("endpoint", Object.keys(feature.endpoints ?? {})),
    named("grant type", Object.keys(feature.grants ?? {})),
    named("client authentication", Object.keys(feature.clientAuthentication ?? {})),
    named("response type", Object.keys(feature.responseTypes ?? {})),
    named("response mode", Object.keys(feature.responseModes ?? {})),
    named("authorization parameters", parameters),
  ].flat();
}

function named(kind: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${kind} ${names.map((name) => `\`${name}\``).join(", ")}`];
}
