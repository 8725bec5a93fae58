-- What a scope allows is said and no longer guessed from its title. What nobody has said yet counts as a change, which is
-- the careful mistake.
ALTER TABLE scopes ADD COLUMN access TEXT NOT NULL DEFAULT 'change' CHECK (access IN ('see', 'change'));
