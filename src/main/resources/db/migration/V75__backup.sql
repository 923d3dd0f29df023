-- When everything was backed up, where to, and what went wrong.
CREATE TABLE santu.backup (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    origin text COLLATE "C" NOT NULL CHECK (origin IN ('timer', 'person', 'command')),
    actor text NOT NULL,
    file text NOT NULL,
    bytes bigint,
    rows bigint,
    problem text
);

CREATE INDEX backup_finished ON santu.backup (finished_at);

COMMENT ON TABLE santu.backup IS 'Backups made and tried; problem is null where it succeeded';
