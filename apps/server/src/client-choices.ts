import {
  type ClientChoices,
  clientChoices,
  features,
  legacyFeatures,
  registerFeatures,
} from "@grantway/protocol";

/** What clients of this server may be registered for. Legacy grants need a switch of the operator's besides, to be of use. */
export const choices: ClientChoices = clientChoices(
  registerFeatures([...features, ...Object.values(legacyFeatures)]),
);
