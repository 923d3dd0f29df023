-- Sensitive values are stored as enc1:key:index:content:mask, made and opened by org.santu.store.seal.Sealer.

-- Which keys have sealed something, so that a start without them is noticed; never the keys themselves.
CREATE TABLE santu.seal_key (
    id text COLLATE "C" PRIMARY KEY,
    fingerprint text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    given_up boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE santu.seal_key IS 'Names and fingerprints of the keys of sensitive values; the keys are in a file outside';

CREATE FUNCTION santu.sealed_mask(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT nullif(regexp_replace(value, '^enc1:[^:]*:[^:]*:[^:]*:', ''), '')
$$;

-- By this equal values of a field are found: prefix, key and blind index. A value that is not sealed yet stands for itself.
CREATE FUNCTION santu.sealed_index(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(substring(value, '^enc1:[^:]*:[^:]*'), value)
$$;

CREATE OR REPLACE FUNCTION santu.mask_name(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN value LIKE 'enc1:%' THEN santu.sealed_mask(value) ELSE left(value, 1) || '**' END
$$;

CREATE OR REPLACE FUNCTION santu.mask_id_number(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN value LIKE 'enc1:%' THEN santu.sealed_mask(value)
        WHEN length(value) >= 15 THEN left(value, 6) || repeat('*', length(value) - 10) || right(value, 4) END
$$;

CREATE OR REPLACE FUNCTION santu.mask_phone(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN value LIKE 'enc1:%' THEN santu.sealed_mask(value)
        WHEN length(value) >= 11 THEN left(value, 3) || repeat('*', length(value) - 7) || right(value, 4) END
$$;

-- The owner of the tables seals old rows and journal entries (after an upgrade, after a new key). That changes what is
-- stored and not what it says, so it is no change: no version, no entry. Nobody but the owner can say so.
CREATE FUNCTION santu.is_sealing() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT current_setting('santu.sealing', true) = 'on'
        AND session_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'santu' AND tablename = 'journal')
$$;

CREATE OR REPLACE FUNCTION santu.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND santu.is_sealing() THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'SANTU-STORE-JOURNAL-ONLY: % of %.% is not journalled and so not allowed',
        TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;

CREATE OR REPLACE FUNCTION santu.stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND santu.is_sealing() THEN
        RETURN NEW;
    END IF;
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
