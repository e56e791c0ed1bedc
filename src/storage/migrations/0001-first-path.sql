-- The whole first path: people, studies, taking part, closed waves, editions.
--
-- tenant_id comes first in every key: it is the distribution column when the database grows beyond one
-- machine, and it keeps all that belongs together on one of them. Enumerations are text with a check, so
-- that one file runs on PGlite, PostgreSQL 15 and Citus. No triggers, no ICU collations.

CREATE TABLE tenant (
  tenant_id uuid PRIMARY KEY,
  -- Who runs this installation; what the first page promises a participant follows from it. NULL until set up.
  run_by text CHECK (run_by IN ('outside', 'centre-itself')),
  -- Hash of the one-time link printed at start; NULL once it was used.
  set_up_hash bytea
);

CREATE TABLE person (
  tenant_id uuid NOT NULL REFERENCES tenant (tenant_id),
  id uuid NOT NULL,
  name text NOT NULL,                 -- what they sign in with; lower case
  display_name text NOT NULL,
  password_hash text,                 -- argon2id, with its parameters; NULL until the invitation was accepted
  invitation_hash bytea,              -- hash of a one-time link to choose a password
  invitation_expires timestamptz,
  may_administer boolean NOT NULL,    -- may make studies and accounts; sees no more of a study than its members do
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
);

CREATE TABLE session (
  tenant_id uuid NOT NULL,
  token_hash bytea NOT NULL,          -- only the hash: a copy of this table signs nobody in
  person_id uuid NOT NULL,
  expires timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
);

CREATE TABLE study (
  tenant_id uuid NOT NULL REFERENCES tenant (tenant_id),
  id uuid NOT NULL,
  title text NOT NULL,
  question text NOT NULL,
  run_by text NOT NULL CHECK (run_by IN ('outside', 'centre-itself')),
  languages text[] NOT NULL,
  is_example boolean NOT NULL,
  groups jsonb NOT NULL,              -- GroupDesign[]: actor group, instrument, form, modules
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

-- The text of every framework and instrument a study uses, as it was when the study took it in: a later
-- change to the shipped file changes nothing for a study that is under way.
CREATE TABLE study_file (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  file_id text NOT NULL,
  version text NOT NULL,
  own boolean NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (tenant_id, study_id, file_id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE centre (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  place integer NOT NULL,             -- order in lists; never an order by score
  name text NOT NULL,
  why_chosen text NOT NULL,
  training text NOT NULL,
  context text NOT NULL,
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE team (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  centre_id uuid NOT NULL,
  id uuid NOT NULL,
  place integer NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (tenant_id, study_id, centre_id, id),
  FOREIGN KEY (tenant_id, study_id, centre_id) REFERENCES centre (tenant_id, study_id, id)
);

CREATE TABLE study_member (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('researcher', 'centreReader')),
  centre_id uuid,                     -- the one centre a reader may read; NULL for a researcher
  CHECK ((role = 'centreReader') = (centre_id IS NOT NULL)),
  PRIMARY KEY (tenant_id, study_id, person_id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
);

CREATE TABLE method_log (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  written_on date NOT NULL,
  person_id uuid NOT NULL,
  entry text NOT NULL,
  PRIMARY KEY (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

CREATE TABLE wave (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'published')),
  design jsonb NOT NULL,              -- WaveDesign: minimum cells, pooled staff, numbers invited; frozen on opening
  opened_on date,
  closed_on date,
  published_on date,
  CHECK ((state = 'draft') = (opened_on IS NULL)),
  CHECK ((state IN ('closed', 'published')) = (closed_on IS NOT NULL)),
  CHECK ((state = 'published') = (published_on IS NOT NULL)),
  PRIMARY KEY (tenant_id, study_id, id),
  UNIQUE (tenant_id, study_id, number),
  FOREIGN KEY (tenant_id, study_id) REFERENCES study (tenant_id, id)
);

-- Permission to answer once. Found by the keyed hash of the code alone (the key is outside the database), so
-- the index below starts with it; the code itself is nowhere.
CREATE TABLE access_code (
  tenant_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  centre_id uuid NOT NULL,
  actor_group text NOT NULL,
  team_id uuid,
  kind text NOT NULL CHECK (kind IN ('slip', 'link')),
  -- Keyed hash of what was sent with it: the same sending twice is one, another is refused. It joins to no
  -- other column of the database. Emptied when the wave closes.
  submission_hash bytea,
  PRIMARY KEY (tenant_id, code_hash),
  FOREIGN KEY (tenant_id, study_id, wave_id) REFERENCES wave (tenant_id, study_id, id)
);
CREATE INDEX access_code_of_wave ON access_code (tenant_id, study_id, wave_id, centre_id, actor_group);

-- One person's answers, only while the wave is open. No time, address, device or sequence; the id is random
-- (v4: v7 would hold the millisecond). Emptied when the wave closes.
CREATE TABLE answer (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  centre_id uuid NOT NULL,
  actor_group text NOT NULL,
  team_id uuid,
  answers jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, study_id, wave_id) REFERENCES wave (tenant_id, study_id, id)
);
CREATE INDEX answer_of_wave ON answer (tenant_id, study_id, wave_id);

-- A closed wave: one row per question, one byte per person, all columns in one random order of people.
CREATE TABLE wave_column (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  name text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (tenant_id, study_id, wave_id, name),
  FOREIGN KEY (tenant_id, study_id, wave_id) REFERENCES wave (tenant_id, study_id, id)
);

-- Answers in one's own words, shuffled on their own and joined to nothing.
CREATE TABLE open_answer (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  id uuid NOT NULL,
  centre_id uuid NOT NULL,
  actor_group text NOT NULL,
  question text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (tenant_id, study_id, wave_id, id),
  FOREIGN KEY (tenant_id, study_id, wave_id) REFERENCES wave (tenant_id, study_id, id)
);

-- The facts of a centre in one wave, with where each was found: the actual power beside the sense of power.
CREATE TABLE centre_fact (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  centre_id uuid NOT NULL,
  fact text NOT NULL,
  value text NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (tenant_id, study_id, wave_id, centre_id, fact),
  FOREIGN KEY (tenant_id, study_id, wave_id) REFERENCES wave (tenant_id, study_id, id),
  FOREIGN KEY (tenant_id, study_id, centre_id) REFERENCES centre (tenant_id, study_id, id)
);

-- What was released, numbered and never changed. One row per centre, so that a reader of one centre loads
-- nothing of another.
CREATE TABLE edition (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  number integer NOT NULL,
  made_on date NOT NULL,
  heading jsonb NOT NULL,             -- Edition without its centres
  released_cells jsonb NOT NULL,      -- which cells are shown: a later edition is checked together with these
  PRIMARY KEY (tenant_id, study_id, wave_id, number),
  FOREIGN KEY (tenant_id, study_id, wave_id) REFERENCES wave (tenant_id, study_id, id)
);

CREATE TABLE edition_centre (
  tenant_id uuid NOT NULL,
  study_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  number integer NOT NULL,
  centre_id uuid NOT NULL,
  profile jsonb NOT NULL,             -- CentreProfile: disclosed figures only
  PRIMARY KEY (tenant_id, study_id, wave_id, number, centre_id),
  FOREIGN KEY (tenant_id, study_id, wave_id, number) REFERENCES edition (tenant_id, study_id, wave_id, number)
);

-- Who did what to the study. Written in the transaction of the act itself; holds no answer and no code.
-- Taking part is not an act: it leaves no record here.
CREATE TABLE audit_record (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,                     -- NULL for the product itself (first start, example study)
  act text NOT NULL,
  study_id uuid,
  subject jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_record_of_study ON audit_record (tenant_id, study_id, at);
