-- Where others may send people who are to sign in to a client.
ALTER TABLE clients ADD COLUMN initiate_login_uri text;
