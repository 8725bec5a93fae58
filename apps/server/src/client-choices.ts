import { type ClientChoices, clientChoices, features, registerFeatures } from "@grantway/protocol";

/** What clients of this server may be registered for. */
export const choices: ClientChoices = clientChoices(registerFeatures(features));
