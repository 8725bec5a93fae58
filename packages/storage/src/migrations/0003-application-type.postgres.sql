-- Where a client runs, which decides whether the port of its loopback redirect URIs is free. Of the clients that are here,
-- those are native whose addresses only an app on a device can have.
ALTER TABLE clients ADD COLUMN application_type text NOT NULL DEFAULT 'web'
  CHECK (application_type IN ('web', 'native'));
UPDATE clients SET application_type = 'native'
  WHERE EXISTS (
      SELECT 1 FROM jsonb_array_elements_text(redirect_uris) AS uri WHERE uri NOT LIKE 'http:%' AND uri NOT LIKE 'https:%')
    OR (type = 'public' AND jsonb_array_length(redirect_uris) > 0
      AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements_text(redirect_uris) AS uri WHERE uri LIKE 'https:%'));
