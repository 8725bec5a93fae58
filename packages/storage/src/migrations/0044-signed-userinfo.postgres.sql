-- What userinfo is signed with for a client; none where it is told in JSON (OpenID Connect Core 5.3.2).
ALTER TABLE clients ADD COLUMN userinfo_algorithm text;
