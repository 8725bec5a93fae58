-- How clients sign: their algorithm, and the public keys they registered or the address they publish them at. The secret of one
-- that signs with its secret rests sealed beside its hash, and of no other client. And whose requests are sent ahead.
ALTER TABLE clients ADD COLUMN authentication_algorithm TEXT;
ALTER TABLE clients ADD COLUMN jwks TEXT;
ALTER TABLE clients ADD COLUMN jwks_uri TEXT;
ALTER TABLE clients ADD COLUMN pushed_requests TEXT NOT NULL DEFAULT 'optional';
ALTER TABLE client_secrets ADD COLUMN sealed TEXT;
