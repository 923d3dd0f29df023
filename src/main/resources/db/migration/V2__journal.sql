-- Every change of every layer, newest last. Written only by the triggers of the layer tables.
-- The state after a change is the state before the next one, or the row itself: see docs/decisions/0002-journal.md.
CREATE TABLE santu.journal (
    seq bigserial PRIMARY KEY,
    layer text COLLATE "C" NOT NULL,
    feature_id uuid NOT NULL,
    operation text COLLATE "C" NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    version bigint NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    batch uuid NOT NULL,
    region_code text COLLATE "C",
    extent geometry(Geometry, 3857),
    before jsonb,
    before_geom geometry
);

CREATE INDEX journal_feature ON santu.journal (feature_id, seq);
CREATE INDEX journal_layer ON santu.journal (layer, seq);
CREATE INDEX journal_moment ON santu.journal USING brin (at);
CREATE INDEX journal_extent ON santu.journal USING gist (extent);
CREATE INDEX journal_batch ON santu.journal (batch);

COMMENT ON TABLE santu.journal IS 'Every change of every layer; append only';

CREATE FUNCTION santu.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'SANTU-STORE-JOURNAL-ONLY: % of %.% is not journalled and so not allowed',
        TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON santu.journal
    FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();

-- Writers take turns from here to their commit, so that numbers become visible in their order: whoever has seen number n
-- has seen every smaller one, which is what caches rely on.
CREATE FUNCTION santu.take_turn() RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(1398034516)
$$;

-- Updates and deletes take their turn before they lock rows, or two writers could wait for each other.
CREATE FUNCTION santu.take_turn_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM santu.take_turn();
    RETURN NULL;
END $$;

-- Who writes: the name that the store has set for this transaction, else the database user.
CREATE FUNCTION santu.actor() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('santu.actor', true), ''), session_user::text)
$$;

-- One number for all changes of a transaction, which is what an undo takes back.
CREATE FUNCTION santu.batch() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    batch text := nullif(current_setting('santu.batch', true), '');
BEGIN
    IF batch IS NULL THEN
        batch := gen_random_uuid()::text;
        PERFORM set_config('santu.batch', batch, true);
    END IF;
    RETURN batch::uuid;
END $$;

CREATE FUNCTION santu.stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.version := 1;
    ELSIF NEW.id <> OLD.id THEN
        RAISE EXCEPTION 'SANTU-STORE-ID: the id of a feature does not change';
    ELSE
        NEW.version := OLD.version + 1;
    END IF;
    NEW.updated_at := statement_timestamp();
    NEW.updated_by := santu.actor();
    RETURN NEW;
END $$;
