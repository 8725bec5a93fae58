-- Whether a client gets tokens by a proof of possession and in no other way (RFC 9449 §5.2).
ALTER TABLE clients ADD COLUMN bound_tokens text NOT NULL DEFAULT 'optional';
