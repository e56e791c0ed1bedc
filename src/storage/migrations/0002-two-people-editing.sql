-- Two people who prepare the same wave: a change is stored only over the version it was made from. Raised by every
-- change of the design; a wave that was there before begins where a new one does.
ALTER TABLE wave ADD COLUMN version integer NOT NULL DEFAULT 1;
