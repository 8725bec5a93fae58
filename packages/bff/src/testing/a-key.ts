/** A key of 32 bytes. */
export const aKey = "kP2mZ8Qw4xN7vB1cL5tR9yH3jF6sD0aGuEiOoTzXqVw";
