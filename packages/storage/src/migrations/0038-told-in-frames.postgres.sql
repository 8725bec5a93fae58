-- What of a client is loaded in a frame when a person signs out here.
ALTER TABLE clients ADD COLUMN frontchannel_logout_uri text;
ALTER TABLE clients ADD COLUMN frontchannel_logout_session_required boolean NOT NULL DEFAULT false;
