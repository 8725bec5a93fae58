-- Where the request objects of a client lie, what they are signed with, and whether it asks in no other way (RFC 9101).
ALTER TABLE clients ADD COLUMN request_uris TEXT NOT NULL DEFAULT '[]';
ALTER TABLE clients ADD COLUMN request_algorithm TEXT;
ALTER TABLE clients ADD COLUMN signed_requests TEXT NOT NULL DEFAULT 'optional';
