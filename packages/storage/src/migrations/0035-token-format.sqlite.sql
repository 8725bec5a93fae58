-- What access tokens for an API are: opaque, or a JWT that it validates by itself (RFC 9068).
ALTER TABLE apis ADD COLUMN token_format TEXT NOT NULL DEFAULT 'opaque';
