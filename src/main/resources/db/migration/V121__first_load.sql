-- Many rows for a layer that holds none go into a new table without indexes, which are built when all rows are there; then it
-- takes the place of the empty one. Nobody waits for it: until then readers have the empty table. Why not into the table itself:
-- docs/decisions/0025-first-load.md.

-- The name of that table, which the transaction alone sees.
CREATE FUNCTION santu.load_table(layer_name text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT layer_name || '~' || pg_catalog.pg_current_xact_id()::text
$$;

-- Makes the table and says what it is called; null where the rows have to go into the layer itself.
CREATE FUNCTION santu.begin_load(layer_name text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
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
        OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = present AND attacl IS NOT NULL)
        OR EXISTS (SELECT FROM pg_statistic_ext WHERE stxrelid = present)
        OR EXISTS (SELECT FROM pg_publication_rel WHERE prrelid = present)
        OR EXISTS (SELECT FROM pg_depend WHERE refobjid = present AND classid = 'pg_rewrite'::regclass) THEN
        RETURN NULL;
    END IF;
    -- The second of two loads at once goes into the layer.
    IF NOT pg_try_advisory_xact_lock(1398034517, (present::oid::bigint - 2147483648)::integer) THEN
        RETURN NULL;
    END IF;
    EXECUTE format('CREATE TABLE layer.%I (LIKE layer.%I INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE'
        ' INCLUDING COMPRESSION INCLUDING COMMENTS) WITH (toast_tuple_target = 4064)', loading, layer_name);
    FOR granted IN
        SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS role,
            a.privilege_type AS right
        FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = present AND a.grantee <> c.relowner
    LOOP
        EXECUTE format('GRANT %s ON layer.%I TO %s', granted.right, loading, granted.role);
    END LOOP;
    RETURN format('layer.%I', loading);
END $$;

-- Indexes, triggers and journal of the new rows. True: they are the layer now. False: somebody was using the empty table, and
-- they were put into it one by one.
CREATE FUNCTION santu.finish_load(layer_name text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old_table text := format('layer.%I', layer_name);
    new_table text := format('layer.%I', santu.load_table(layer_name));
    present regclass := to_regclass(old_table);
    suffix text := '~' || pg_current_xact_id()::text;
    gis text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'postgis');
    region text := CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = present AND attname = 'region_code')
        THEN 'n.region_code' ELSE 'NULL::text' END;
    patience text := current_setting('lock_timeout');
    made record;
    index_names text[] := '{}';
    index_name text;
    columns text;
    journalled bigint;
    moment timestamptz;
BEGIN
    FOR made IN
        SELECT c.relname AS name, i.indisprimary AS is_key, pg_get_indexdef(i.indexrelid) AS definition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = present ORDER BY i.indexrelid
    LOOP
        EXECUTE regexp_replace(made.definition, '^(CREATE (?:UNIQUE )?INDEX ).*? ON .*? USING ',
            '\1' || quote_ident(made.name || suffix) || ' ON ' || new_table || ' USING ');
        IF made.is_key THEN
            EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I PRIMARY KEY USING INDEX %2$I', new_table, made.name || suffix);
        END IF;
        index_names := index_names || made.name::text;
    END LOOP;
    PERFORM santu.take_turn();
    moment := clock_timestamp();
    BEGIN
        EXECUTE format($journal$
            INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code, extent)
            SELECT %L, n.id, 'insert', n.version, $1, $2, $3, %s, %s.ST_Envelope(n.geom_3857) FROM %s n
            $journal$, layer_name, region, gis, new_table)
            USING santu.actor(), moment, santu.batch();
        GET DIAGNOSTICS journalled = ROW_COUNT;
        EXECUTE format($summary$
            INSERT INTO santu.change_summary
            SELECT $1, %L, 'insert', %s, NULL, count(*), $2 - $3 + 1, $2, $4, $5, santu.kind() FROM %s n GROUP BY 4
            $summary$, layer_name, region, new_table)
            USING santu.batch(), currval('santu.journal_seq_seq'), journalled, santu.actor(), moment;
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
