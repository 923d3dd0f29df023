-- A load into an empty layer computes, logs and reads as little twice as can be; why: docs/decisions/0033-imports-as-fast-as-gdal.md.

-- The place in web-mercator beside the place itself. A loader may bring it along; whoever does not gets it from here.
CREATE FUNCTION santu.place_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.geom_3857 := ST_Transform(NEW.geom, 3857);
    RETURN NEW;
END $$;

-- Gives a new table the indexes of another, each with the suffix behind its name. Returns the names without it.
CREATE FUNCTION santu.copy_indexes(model regclass, target text, suffix text) RETURNS text[] LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    made record;
    names text[] := '{}';
BEGIN
    -- To start helpers takes longer than they spare.
    PERFORM set_config('max_parallel_maintenance_workers', '0', true);
    FOR made IN
        SELECT c.relname AS name, i.indisprimary AS is_key, pg_get_indexdef(i.indexrelid) AS definition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = model ORDER BY i.indexrelid
    LOOP
        EXECUTE regexp_replace(made.definition, '^(CREATE (?:UNIQUE )?INDEX ).*? ON .*? USING ',
            '\1' || quote_ident(made.name || suffix) || ' ON ' || target || ' USING ');
        IF made.is_key THEN
            EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I PRIMARY KEY USING INDEX %2$I', target, made.name || suffix);
        END IF;
        names := names || made.name::text;
    END LOOP;
    RETURN names;
END $$;

-- Writes the rows of a new table into the journal and says where they stand: in a part of the journal that is made like the
-- table of the layer, indexes last; in the journal itself where there are many parts already or somebody works on it.
CREATE FUNCTION santu.journal_load(layer_name text, new_table text, region text, moment timestamptz) RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gis text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'postgis');
    patience text := current_setting('lock_timeout');
    entries text := format($entries$
        (layer, feature_id, operation, version, actor, at, batch, region_code, extent)
        SELECT %L, n.id, 'insert', n.version, $1, $2, $3, %s, %s.ST_Envelope(n.geom_3857) FROM %s n
        $entries$, layer_name, region, gis, new_table);
    suffix text := '~' || (SELECT last_value FROM santu.journal_seq_seq)::text;
    part text := format('santu.%I', 'journal' || suffix);
BEGIN
    IF (SELECT count(*) FROM pg_inherits WHERE inhparent = 'santu.journal'::regclass) < 32 THEN
        BEGIN
            PERFORM set_config('lock_timeout', '300ms', true);
            LOCK TABLE santu.journal IN SHARE UPDATE EXCLUSIVE MODE;
            PERFORM set_config('lock_timeout', patience, true);
            EXECUTE format('CREATE TABLE %s (LIKE santu.journal INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', part);
            EXECUTE 'INSERT INTO ' || part || entries USING santu.actor(), moment, santu.batch();
            PERFORM santu.copy_indexes('santu.journal', part, suffix);
            EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s'
                ' FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change()', part);
            EXECUTE format('ALTER TABLE %s INHERIT santu.journal', part);
            RETURN part;
        EXCEPTION WHEN lock_not_available THEN
            PERFORM set_config('lock_timeout', patience, true);
        END;
    END IF;
    EXECUTE 'INSERT INTO santu.journal' || entries USING santu.actor(), moment, santu.batch();
    RETURN 'santu.journal';
END $$;

-- As before, but the place in web-mercator comes along.
CREATE OR REPLACE FUNCTION santu.begin_load(layer_name text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    present regclass := to_regclass(format('layer.%I', layer_name));
    loading text := santu.load_table(layer_name);
    granted record;
BEGIN
    IF present IS NULL OR pg_relation_size(present) > 0 OR length(loading) > 50 THEN
        RETURN NULL;
    END IF;
    -- What somebody has hung on the table by hand would be lost.
    IF EXISTS (SELECT FROM pg_class WHERE oid = present AND (relkind <> 'r' OR relrowsecurity OR relhasrules OR relhassubclass))
        OR EXISTS (SELECT FROM pg_trigger WHERE tgrelid = present AND (tgenabled <> 'O' OR tgisinternal))
        OR EXISTS (SELECT FROM pg_constraint WHERE conrelid = present AND contype <> 'p')
        OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = present AND (attacl IS NOT NULL OR attgenerated <> ''))
        OR EXISTS (SELECT FROM pg_statistic_ext WHERE stxrelid = present)
        OR EXISTS (SELECT FROM pg_publication_rel WHERE prrelid = present)
        OR EXISTS (SELECT FROM pg_depend WHERE refobjid = present AND classid = 'pg_rewrite'::regclass) THEN
        RETURN NULL;
    END IF;
    -- The second of two loads at once goes into the layer.
    IF NOT pg_try_advisory_xact_lock(1398034517, (present::oid::bigint - 2147483648)::integer) THEN
        RETURN NULL;
    END IF;
    EXECUTE format('CREATE TABLE layer.%I (LIKE layer.%I INCLUDING DEFAULTS INCLUDING STORAGE INCLUDING COMPRESSION'
        ' INCLUDING COMMENTS, CONSTRAINT placed CHECK ((geom IS NULL) = (geom_3857 IS NULL)))'
        ' WITH (toast_tuple_target = 4064)', loading, layer_name);
    FOR granted IN
        SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS role,
            a.privilege_type AS right
        FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = present AND a.grantee <> c.relowner
    LOOP
        EXECUTE format('GRANT %s ON layer.%I TO %s', granted.right, loading, granted.role);
    END LOOP;
    RETURN format('layer.%I', loading);
END $$;

CREATE OR REPLACE FUNCTION santu.finish_load(layer_name text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old_table text := format('layer.%I', layer_name);
    new_table text := format('layer.%I', santu.load_table(layer_name));
    present regclass := to_regclass(old_table);
    suffix text := '~' || pg_current_xact_id()::text;
    gis text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'postgis');
    region text := CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = present AND attname = 'region_code')
        THEN 'region_code' ELSE 'NULL::text' END;
    patience text := current_setting('lock_timeout');
    made record;
    index_names text[];
    index_name text;
    columns text;
    entries text;
    first bigint;
    moment timestamptz;
    misplaced boolean;
BEGIN
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT placed', new_table);
    -- Whoever brings the second place along is not believed unseen: a page in a hundred is looked at.
    EXECUTE format($check$
        SELECT EXISTS (SELECT FROM (
            SELECT geom_3857 AS brought, %1$s.ST_Transform(geom, 3857) AS made FROM %2$s TABLESAMPLE system (1) OFFSET 0) place
        WHERE abs(%1$s.ST_XMin(brought) - %1$s.ST_XMin(made)) > 1e-6 OR abs(%1$s.ST_XMax(brought) - %1$s.ST_XMax(made)) > 1e-6
            OR abs(%1$s.ST_YMin(brought) - %1$s.ST_YMin(made)) > 1e-6 OR abs(%1$s.ST_YMax(brought) - %1$s.ST_YMax(made)) > 1e-6)
        $check$, gis, new_table) INTO misplaced;
    IF misplaced THEN
        RAISE EXCEPTION 'SANTU-STORE-PLACE: geom_3857 of % is not where geom is', layer_name;
    END IF;
    index_names := santu.copy_indexes(present, new_table, suffix);
    PERFORM santu.take_turn();
    moment := clock_timestamp();
    BEGIN
        first := (SELECT last_value + is_called::int FROM santu.journal_seq_seq);
        entries := santu.journal_load(layer_name, new_table, region, moment);
        -- Read where the rows are narrow.
        EXECUTE format($summary$
            INSERT INTO santu.change_summary
            SELECT $1, %L, 'insert', region_code, NULL, count(*), $2, $3, $4, $5, santu.kind() FROM %s
            WHERE seq BETWEEN $2 AND $3 GROUP BY region_code
            $summary$, layer_name, entries)
            USING santu.batch(), first, currval('santu.journal_seq_seq'), santu.actor(), moment;
        -- A reader ends soon, a backup does not; nobody shall wait behind us for it.
        PERFORM set_config('lock_timeout', '300ms', true);
        EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', old_table);
        PERFORM set_config('lock_timeout', patience, true);
        IF pg_relation_size(present) > 0 THEN
            RAISE lock_not_available;
        END IF;
        FOR made IN
            SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE tgrelid = present AND NOT tgisinternal
        LOOP
            EXECUTE replace(made.definition, ' ON ' || old_table || ' ', ' ON ' || new_table || ' ');
        END LOOP;
        EXECUTE format('DROP TABLE %s', old_table);
        EXECUTE format('ALTER TABLE %s RENAME TO %I', new_table, layer_name);
        FOREACH index_name IN ARRAY index_names LOOP
            EXECUTE format('ALTER INDEX layer.%I RENAME TO %I', index_name || suffix, index_name);
        END LOOP;
        RETURN true;
    EXCEPTION WHEN lock_not_available THEN
        PERFORM set_config('lock_timeout', patience, true);
    END;
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
    WHERE attrelid = present AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    -- The triggers of the layer look for the functions of PostGIS where it is.
    PERFORM set_config('search_path', 'pg_catalog, ' || gis || ', pg_temp', true);
    EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM %s', old_table, columns, new_table);
    EXECUTE format('DROP TABLE %s', new_table);
    RETURN false;
END $$;
