-- Where a client runs, which decides whether the port of its loopback redirect URIs is free. Of the clients that are here,
-- those are native whose addresses only an app on a device can have.
ALTER TABLE clients ADD COLUMN application_type TEXT NOT NULL DEFAULT 'web'
  CHECK (application_type IN ('web', 'native'));
UPDATE clients SET application_type = 'native'
  WHERE EXISTS (SELECT 1 FROM json_each(redirect_uris) WHERE value NOT LIKE 'http:%' AND value NOT LIKE 'https:%')
    OR (type = 'public' AND json_array_length(redirect_uris) > 0
      AND NOT EXISTS (SELECT 1 FROM json_each(redirect_uris) WHERE value LIKE 'https:%'));
