import type { ClientChoices } from "@grantway/protocol";

/**
 * What clients of this server may be registered for. Legacy grants need a switch of the operator's besides, to be of use.
 *
 * Written down, and a test holds them to what the features bring: a command that shows these words would otherwise load every feature.
 */
export const choices: ClientChoices = {
  grantTypes: [
    "authorization_code",
    "refresh_token",
    "client_credentials",
    "urn:grantway:params:oauth:grant-type:launch",
    "urn:ietf:params:oauth:grant-type:device_code",
    "password",
    "implicit",
  ],
  authenticationMethods: [
    "client_secret_basic",
    "client_secret_post",
    "client_secret_jwt",
    "private_key_jwt",
    "none",
  ],
  responseTypes: [
    "code",
    "code id_token",
    "code token",
    "code id_token token",
    "id_token",
    "id_token token",
    "token",
  ],
};
