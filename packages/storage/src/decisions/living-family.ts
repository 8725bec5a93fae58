/** Of a family `f` with its grant, person and client, in SQL: whether it can still be used at `$at`, as `familyState` says. */
export const isAlive = `f.ended_reason IS NULL AND f.expires_at > $at AND g.status = 'active' AND u.status = 'active'
  AND c.status = 'active' AND f.epoch = g.epoch + u.epoch + c.epoch`;

/**
 * Families are found by their grants: a table that every sign-in grows has no index for each of its columns. SQLite takes the
 * tables in this order.
 */
export const familiesOfGrants = `grants g CROSS JOIN token_families f
  CROSS JOIN users u CROSS JOIN clients c
  WHERE f.grant_id = g.id AND u.id = f.user_id AND c.id = g.client_id`;
