-- Documents, codebook, codings, rounds, memos, quotes, evidence, exchange.
--
-- Positions count Unicode code points from 0, the end exclusive: what `substring` counts too. Ids that people make
-- come from TypeScript (UUIDv7). No row here names a participant: they have a number, a group and a centre. Tables
-- that refer to a row of their own kind (a code to its parent) do so without a constraint: a backup copies a table
-- row by row.

CREATE TABLE participant (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,            -- within the study, from 1
  actor_group text NOT NULL,
  centre_id uuid,                     -- NULL: of no one centre
  PRIMARY KEY (tenant_id, study_id, id),
  UNIQUE (tenant_id, study_id, number),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE document (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('interview', 'focus-group', 'observation', 'policy-document', 'field-note')),
  centre_id uuid,
  wave_id uuid,
  actor_groups text[] NOT NULL,
  consent text NOT NULL CHECK (consent IN ('verbatim', 'rephrased', 'none')),
  speakers jsonb NOT NULL,            -- Speaker[]: pseudonymised label, participant or null; empty while a draft
  text_version integer,               -- newest text; NULL while it is a draft
  text_length integer,                -- of the newest text, in code points
  locked_on date,
  version integer NOT NULL,
  CHECK ((text_version IS NULL) = (locked_on IS NULL) AND (text_version IS NULL) = (text_length IS NULL)),
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

-- The file as it came, sealed (AES-256-GCM) under a key of its own that stays outside the database: removing the key
-- destroys it in every copy. `sealed` is NULL once destroyed. The file's name is inside the seal: names of files name people.
CREATE TABLE document_original (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  document_id uuid NOT NULL,
  sealed bytea,
  destroy_on date,                    -- NULL: kept until somebody destroys it
  PRIMARY KEY (tenant_id, study_id, document_id),
  FOREIGN KEY (tenant_id, study_id, document_id) REFERENCES document (tenant_id, study_id, id)
);

-- A draft: text and proposals of names to replace, sealed under the same key. The row goes when the text is locked.
CREATE TABLE document_draft (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  document_id uuid NOT NULL,
  sealed bytea NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, study_id, document_id),
  FOREIGN KEY (tenant_id, study_id, document_id) REFERENCES document (tenant_id, study_id, id)
);

-- Which name stands for which pseudonym, for the whole study: sealed too, under a key of the study.
CREATE TABLE pseudonym_roster (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  sealed bytea NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, study_id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

-- A locked text, by version; never changed, but for words that are made unreadable sign for sign.
CREATE TABLE document_text (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version integer NOT NULL,
  body text NOT NULL,
  turns jsonb NOT NULL,               -- Turn[]
  edit_script jsonb NOT NULL,         -- Edit[]: from the version before; [] for the first
  locked_on date NOT NULL,
  PRIMARY KEY (tenant_id, study_id, document_id, version),
  FOREIGN KEY (tenant_id, study_id, document_id) REFERENCES document (tenant_id, study_id, id)
);

-- The turns of the newest text, for searching: words as stems, without accents.
CREATE TABLE document_turn (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  document_id uuid NOT NULL,
  number integer NOT NULL,            -- from 1
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  participant_id uuid,
  actor_group text,
  stems tsvector NOT NULL,
  PRIMARY KEY (tenant_id, study_id, document_id, number),
  FOREIGN KEY (tenant_id, study_id, document_id) REFERENCES document (tenant_id, study_id, id)
);
CREATE INDEX document_turn_stems ON document_turn USING gin (stems);

CREATE TABLE codebook (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, study_id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE code (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  parent_id uuid,
  place integer NOT NULL,
  name text NOT NULL,
  mark text NOT NULL,
  definition text NOT NULL,
  include_rule text NOT NULL,
  exclude_rule text NOT NULL,
  example text NOT NULL,
  element text,                       -- KL2, PZ.x3, T07 ...; NULL for an own code
  is_codable boolean NOT NULL,
  colour text,
  is_retired boolean NOT NULL,
  merged_into uuid,
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES codebook (tenant_id, study_id)
);

-- Who codes in a study. For a person with an account the id is that of the account; others came with an imported project.
CREATE TABLE coder (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  name text NOT NULL,
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE coding_round (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL CHECK (state IN ('blind', 'comparing', 'settled')),
  documents uuid[] NOT NULL,
  coders uuid[] NOT NULL,             -- in the order of their letters
  finished jsonb NOT NULL,            -- [{coder, document}]
  opened_on date NOT NULL,
  closed_on date,
  PRIMARY KEY (tenant_id, study_id, id),
  UNIQUE (tenant_id, study_id, number),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

-- A passage with a code. Never deleted, never moved: `text_version` says which text its positions point into.
-- Centre, wave, group and participants are repeated from document and turns, so that counting needs no join.
CREATE TABLE coding (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  text_version integer NOT NULL,
  layer text NOT NULL CHECK (layer IN ('shared', 'blind', 'consensus')),
  round_id uuid,                      -- NULL in the shared layer
  coder_id uuid NOT NULL,
  code_id uuid NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  direction text CHECK (direction IN ('carries', 'hinders')),
  rests_on text CHECK (rests_on IN ('individual', 'organisation', 'both')),
  level text CHECK (level IN ('individual', 'team', 'organisation', 'between-organisations', 'wider-environment')),
  participants uuid[] NOT NULL,
  is_removed boolean NOT NULL,
  CHECK ((layer = 'shared') = (round_id IS NULL)),
  CHECK (0 <= start_at AND start_at <= end_at),
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id, document_id) REFERENCES document (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id, code_id) REFERENCES code (tenant_id, study_id, id)
);
CREATE INDEX coding_of_document ON coding (tenant_id, study_id, document_id);
CREATE INDEX coding_of_code ON coding (tenant_id, study_id, code_id);

-- What was done to codings and codes, in order: who did what stays known, and others on the same page hear it from here.
CREATE TABLE coding_act (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,                   -- v7: in order of time
  at timestamptz NOT NULL,
  coder_id uuid NOT NULL,
  act text NOT NULL,
  document_id uuid,                   -- NULL: about the codebook
  subject jsonb NOT NULL,             -- ids, positions and facets before and after; no text of a transcript
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE memo (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  about text NOT NULL CHECK (about IN ('study', 'document', 'passage', 'code', 'coding', 'participant', 'round')),
  about_id uuid,                      -- NULL: about the study
  document_id uuid,                   -- for a passage
  text_version integer,
  start_at integer,
  end_at integer,
  coder_id uuid NOT NULL,
  written_at timestamptz NOT NULL,
  body text NOT NULL,
  is_removed boolean NOT NULL,
  CHECK ((about = 'passage') = (start_at IS NOT NULL)),
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE saved_query (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  query jsonb NOT NULL,
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

-- A passage that may become a quote: what it would read as, about which element, and who read it a second time.
CREATE TABLE quote (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  text_version integer NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  participant_id uuid,                -- whose words; for one quote per person in a report, shown nowhere
  actor_group text NOT NULL,
  element text NOT NULL,
  direction text CHECK (direction IN ('carries', 'hinders')),
  wording text NOT NULL,              -- as it will stand in a report
  is_rephrased boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
  proposed_by uuid NOT NULL,
  read_by uuid,                       -- never who proposed it
  why text NOT NULL,                  -- why it was refused or withdrawn
  version integer NOT NULL,
  CHECK (read_by IS NULL OR read_by <> proposed_by),
  CHECK ((state IN ('approved', 'refused')) <= (read_by IS NOT NULL)),
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id, document_id) REFERENCES document (tenant_id, study_id, id)
);

-- What of the conversations was released beside a wave's figures, numbered and never changed.
CREATE TABLE evidence_edition (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  number integer NOT NULL,
  made_on date NOT NULL,
  heading jsonb NOT NULL,             -- what holds for the whole study: its counts and quotes without a centre
  released jsonb NOT NULL,            -- what the next editions are checked against; shown to nobody
  PRIMARY KEY (tenant_id, study_id, wave_id, number),
  FOREIGN KEY (tenant_id, study_id, wave_id) REFERENCES wave (tenant_id, study_id, id)
);

CREATE TABLE evidence_centre (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  number integer NOT NULL,
  centre_id uuid NOT NULL,
  evidence jsonb NOT NULL,            -- disclosed counts and quotes only
  PRIMARY KEY (tenant_id, study_id, wave_id, number, centre_id),
  FOREIGN KEY (tenant_id, study_id, wave_id, number)
    REFERENCES evidence_edition (tenant_id, study_id, wave_id, number)
);

-- An imported project: its loss report, and the parts this product does not use, kept to go out again unharmed.
CREATE TABLE exchange_import (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  imported_on date NOT NULL,
  report jsonb NOT NULL,
  carried jsonb NOT NULL,
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE exchange_file (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  import_id uuid NOT NULL,
  path text NOT NULL,                 -- within the project file
  bytes bytea NOT NULL,
  PRIMARY KEY (tenant_id, study_id, import_id, path),
  FOREIGN KEY (tenant_id, study_id, import_id) REFERENCES exchange_import (tenant_id, study_id, id)
);
