/*
 * Loaded before the programs of a demo, which take no setting from whoever starts it: passwords are hashed as cheaply as by the servers
 * of other tests, and Argon2 itself is tested elsewhere.
 */
process.env.GRANTWAY_ARGON2_MEMORY = "8192";
process.env.GRANTWAY_ARGON2_PASSES = "1";
