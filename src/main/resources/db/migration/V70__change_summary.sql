-- What each transaction changed, counted by layer, operation and region, so that nobody has to count the journal.
-- Written by the triggers of the layer tables together with the journal; see docs/decisions/0008-undo.md.
CREATE TABLE santu.change_summary (
    batch uuid NOT NULL,
    layer text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    -- Where the features lie after the change, and where they lay before it when that was somewhere else ('' for nowhere).
    region_code text COLLATE "C",
    region_before text COLLATE "C",
    changes bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    kind text COLLATE "C" NOT NULL
);

CREATE INDEX change_summary_seq ON santu.change_summary (last_seq);
CREATE INDEX change_summary_batch ON santu.change_summary (batch);
CREATE INDEX change_summary_at ON santu.change_summary (at);
CREATE INDEX change_summary_region ON santu.change_summary (region_code, last_seq);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON santu.change_summary
    FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();

COMMENT ON TABLE santu.change_summary IS 'Changes of each batch by layer, operation and region; append only';

INSERT INTO santu.change_summary
SELECT batch, layer, operation, region_code, region_before, count(*), min(seq), max(seq), min(actor), max(at), 'edit'
FROM (
    SELECT *, CASE WHEN operation = 'update' AND before ->> 'region_code' IS DISTINCT FROM region_code
        THEN coalesce(before ->> 'region_code', '') END COLLATE "C" AS region_before
    FROM santu.journal
) AS changed
GROUP BY batch, layer, operation, region_code, region_before;

-- Which batch took back which. An undo is a batch like any other and can be taken back itself.
CREATE TABLE santu.undo (
    batch uuid PRIMARY KEY,
    undone uuid NOT NULL
);

CREATE INDEX undo_undone ON santu.undo (undone);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON santu.undo
    FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();

COMMENT ON TABLE santu.undo IS 'Batches that took back other batches; append only';

-- What kind of work the transaction is: the store says import, undo, redo or scenario, else it is an edit.
CREATE FUNCTION santu.kind() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('santu.kind', true), ''), 'edit')
$$;

CREATE FUNCTION santu.is_undone(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM santu.undo u WHERE u.undone = wanted AND NOT santu.is_undone(u.batch));
END $$;
