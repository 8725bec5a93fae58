-- Where clients come from, and whether people here know them. All there are were registered by people.
ALTER TABLE clients ADD COLUMN origin text NOT NULL DEFAULT 'management';
ALTER TABLE clients ADD COLUMN verified boolean NOT NULL DEFAULT true;
