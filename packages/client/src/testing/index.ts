/* @grantway/client/testing: providers that misbehave on purpose, for the tests of people who use the client. */
export { aConnection } from "./a-connection.ts";
