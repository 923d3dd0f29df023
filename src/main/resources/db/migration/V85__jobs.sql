-- Long work that somebody asked for: what it is, whose it is, how far it is. The numbers in "revision" grow with each
-- change that a reader may want to hear of.
CREATE TABLE santu.job (
    id uuid PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    title jsonb NOT NULL,
    parameters jsonb NOT NULL,
    owner text NOT NULL,
    region_prefix text COLLATE "C" NOT NULL,
    clearance text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    -- Changes with each attempt: whoever holds an older one no longer may write.
    run_token uuid,
    attempts int NOT NULL DEFAULT 0,
    stage jsonb,
    done bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    notes jsonb NOT NULL DEFAULT '[]',
    problem jsonb,
    revision bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    finished_at timestamptz
);

CREATE INDEX job_owner ON santu.job (lower(owner), created_at DESC);
CREATE INDEX job_finished ON santu.job (finished_at) WHERE finished_at IS NOT NULL;

-- Parts of a running job that are finished, for whoever takes it over. Gone when the job ends.
CREATE TABLE santu.job_step (
    job_id uuid NOT NULL REFERENCES santu.job ON DELETE CASCADE,
    name text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (job_id, name)
);
ALTER TABLE santu.job_step ALTER COLUMN content SET STORAGE EXTERNAL;

-- What a job has made, in pieces, so that nobody has to hold a whole file in memory.
CREATE TABLE santu.job_file (
    job_id uuid NOT NULL REFERENCES santu.job ON DELETE CASCADE,
    number int NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (job_id, number)
);

CREATE TABLE santu.job_file_piece (
    job_id uuid NOT NULL,
    number int NOT NULL,
    piece int NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (job_id, number, piece),
    FOREIGN KEY (job_id, number) REFERENCES santu.job_file ON DELETE CASCADE
);
ALTER TABLE santu.job_file_piece ALTER COLUMN content SET STORAGE EXTERNAL;

-- The table of db-scheduler, as its version 16 wants it: which job runs where, and whether its process still lives.
CREATE TABLE santu.scheduled_task (
    task_name text COLLATE "C" NOT NULL,
    task_instance text COLLATE "C" NOT NULL,
    task_data bytea,
    execution_time timestamptz,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    state text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_time ON santu.scheduled_task (execution_time);
CREATE INDEX scheduled_task_heartbeat ON santu.scheduled_task (last_heartbeat);

COMMENT ON TABLE santu.job IS 'Long work and its progress; finished ones go after some days';
COMMENT ON TABLE santu.job_file IS 'Results of jobs; they expire with the job';
