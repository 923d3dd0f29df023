-- Who loads tells the journal, so that wide rows are not read again; why: docs/decisions/0033-imports-as-fast-as-gdal.md.

DROP FUNCTION santu.copy_indexes(regclass, text, text);
DROP FUNCTION santu.copy_indexes(regclass, text, text, boolean);
DROP FUNCTION santu.journal_load(text, text, text, timestamptz);

-- Gives a new table a part of the indexes of another, each with the suffix behind its name: those in the order of plain columns, or the
-- others. Plain ones are there from the start of a load: rows are put into them while the database would
-- wait for the next ones. Those of places are built at the end, since there a row put in alone costs four times as much.
CREATE FUNCTION santu.copy_indexes(model regclass, target text, suffix text, plain boolean) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    made record;
BEGIN
    -- To start helpers takes longer than they spare.
    PERFORM set_config('max_parallel_maintenance_workers', '0', true);
    FOR made IN
        SELECT c.relname AS name, i.indisprimary AS is_key, pg_get_indexdef(i.indexrelid) AS definition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
        WHERE i.indrelid = model AND plain = (a.amname = 'btree' AND i.indexprs IS NULL AND i.indpred IS NULL)
        ORDER BY i.indexrelid
    LOOP
        EXECUTE regexp_replace(made.definition, '^(CREATE (?:UNIQUE )?INDEX ).*? ON .*? USING ',
            '\1' || quote_ident(made.name || suffix) || ' ON ' || target || ' USING ');
        IF made.is_key THEN
            EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I PRIMARY KEY USING INDEX %2$I', target, made.name || suffix);
        END IF;
    END LOOP;
END $$;

-- Builds what is left of the indexes of a load and makes a part of the journal for its rows. Whoever can tell them without their being read
-- again is given a table that takes number, feature, region and extent of each, and the first of the numbers that are reserved for them; for
-- others they are read here. No part where they are few, there are many parts already or somebody works on the journal: then finish_load
-- writes into the journal itself. Other writers wait from here to the end.
CREATE FUNCTION santu.open_journal(layer_name text, told boolean, OUT part text, OUT first_seq bigint) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    patience text := current_setting('lock_timeout');
    present regclass := to_regclass(format('layer.%I', layer_name));
    new_table text := format('layer.%I', santu.load_table(layer_name));
    many bigint;
BEGIN
    PERFORM santu.copy_indexes(present, new_table, '~' || pg_current_xact_id()::text, false);
    -- The indexes have counted the rows.
    many := (SELECT reltuples FROM pg_class WHERE oid = new_table::regclass);
    -- Up to here it counts exactly.
    IF many NOT BETWEEN 5000 AND 16000000
        OR (SELECT count(*) FROM pg_inherits WHERE inhparent = 'santu.journal'::regclass) >= 32 THEN
        RETURN;
    END IF;
    PERFORM santu.take_turn();
    BEGIN
        PERFORM set_config('lock_timeout', '300ms', true);
        LOCK TABLE santu.journal IN SHARE UPDATE EXCLUSIVE MODE;
        PERFORM set_config('lock_timeout', patience, true);
    EXCEPTION WHEN lock_not_available THEN
        PERFORM set_config('lock_timeout', patience, true);
        RETURN;
    END;
    part := santu.journal_part(present);
    first_seq := setval('santu.journal_seq_seq', nextval('santu.journal_seq_seq') + many - 1) - many + 1;
    EXECUTE format('CREATE TABLE %s (LIKE santu.journal INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', part);
    EXECUTE format('ALTER TABLE %s ALTER layer SET DEFAULT %L, ALTER operation SET DEFAULT ''insert'', ALTER version SET DEFAULT 1,'
        ' ALTER actor SET DEFAULT %L, ALTER at SET DEFAULT %L, ALTER batch SET DEFAULT %L',
        part, layer_name, santu.actor(), clock_timestamp(), santu.batch());
    IF told THEN
        EXECUTE format('GRANT INSERT (seq, feature_id, region_code, extent) ON %s TO %I', part, session_user);
    ELSE
        EXECUTE format('INSERT INTO %s (seq, feature_id, region_code, extent) SELECT $1 - 1 + row_number() OVER (), id, %s,'
            ' %s.ST_Envelope(geom_3857) FROM %s', part, santu.region_column(present),
            (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'),
            new_table) USING first_seq;
        part := NULL;
    END IF;
END $$;

-- What tells the region of a row.
CREATE FUNCTION santu.region_column(layer_table regclass) RETURNS text LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = layer_table AND attname = 'region_code')
        THEN 'region_code' ELSE 'NULL::text' END
$$;

-- What the journal's part of a load of this transaction is called.
CREATE FUNCTION santu.journal_part(layer_table regclass) RETURNS text LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    SELECT format('santu.%I', 'journal~' || pg_current_xact_id()::text || '~' || layer_table::oid::text)
$$;

-- The condition that two places do not have one extent.
CREATE FUNCTION santu.elsewhere(gis text, one text, other text) RETURNS text LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    SELECT string_agg(format('abs(%1$s.%2$s(%3$s) - %1$s.%2$s(%4$s)) > 1e-6', gis, side, one, other), ' OR ')
    FROM unnest(ARRAY['ST_XMin', 'ST_XMax', 'ST_YMin', 'ST_YMax']) side
$$;

-- Makes a filled part one of the journal's, as readers know it, and gives its first number. Whoever brought the rows is not believed unseen: each
-- number is there once, and a page in a hundred of the load is looked up.
CREATE FUNCTION santu.close_journal(part text, new_table text, region text) RETURNS bigint LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    many bigint := (SELECT reltuples FROM pg_class WHERE oid = new_table::regclass);
    last bigint := (SELECT last_value FROM santu.journal_seq_seq);
    gis text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'postgis');
    complete boolean;
BEGIN
    EXECUTE format('REVOKE INSERT (seq, feature_id, region_code, extent) ON %s FROM %I', part, session_user);
    PERFORM santu.copy_indexes('santu.journal', part, substring(part FROM '~[0-9~]+'), plain) FROM unnest(ARRAY[true, false]) plain;
    EXECUTE format($check$
        SELECT (SELECT count(*) = $1 AND min(seq) = $2 - $1 + 1 AND max(seq) = $2 FROM %1$s) AND NOT EXISTS (
            SELECT FROM (SELECT id, %2$s AS region_code, geom_3857 FROM %3$s TABLESAMPLE system (1)
                UNION ALL SELECT id, %2$s, geom_3857 FROM %3$s WHERE ctid < '(1,0)') n LEFT JOIN %1$s j ON j.feature_id = n.id
            WHERE j.feature_id IS NULL OR j.region_code IS DISTINCT FROM n.region_code OR (extent IS NULL) <> (geom_3857 IS NULL) OR %4$s)
        $check$, part, region, new_table, santu.elsewhere(gis, 'extent', 'geom_3857')) USING many, last INTO complete;
    IF complete IS NOT TRUE THEN
        RAISE EXCEPTION 'SANTU-STORE-JOURNAL: % does not tell the rows of %', part, new_table;
    END IF;
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s'
        ' FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change()', part);
    EXECUTE format('ALTER TABLE %s INHERIT santu.journal, ALTER layer DROP DEFAULT, ALTER operation DROP DEFAULT,'
        ' ALTER version DROP DEFAULT, ALTER actor DROP DEFAULT, ALTER at DROP DEFAULT, ALTER batch DROP DEFAULT', part);
    RETURN last - many + 1;
END $$;

-- As before, but indexes and journal are there already (open_journal), or at least the indexes are.
CREATE OR REPLACE FUNCTION santu.finish_load(layer_name text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old_table text := format('layer.%I', layer_name);
    new_table text := format('layer.%I', santu.load_table(layer_name));
    present regclass := to_regclass(old_table);
    suffix text := '~' || pg_current_xact_id()::text;
    gis text := (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'postgis');
    region text := santu.region_column(present);
    patience text := current_setting('lock_timeout');
    part text := santu.journal_part(present);
    told boolean := to_regclass(part) IS NOT NULL;
    made record;
    index_names text[] := ARRAY(SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = present);
    index_name text;
    columns text;
    first bigint;
    misplaced boolean;
BEGIN
    EXECUTE format('ALTER TABLE %s ALTER updated_by SET DEFAULT %s', new_table, (SELECT pg_get_expr(adbin, adrelid)
        FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
        WHERE adrelid = present AND attname = 'updated_by'));
    -- Whoever brings the second place along is not believed unseen: the first page and one in a hundred are looked at.
    EXECUTE format($check$
        SELECT EXISTS (SELECT FROM (
            SELECT geom_3857 AS brought, %1$s.ST_Transform(geom, 3857) AS made FROM (
                SELECT geom, geom_3857 FROM %2$s TABLESAMPLE system (1)
                UNION ALL SELECT geom, geom_3857 FROM %2$s WHERE ctid < '(1,0)') seen OFFSET 0) place
        WHERE (brought IS NULL) <> (made IS NULL) OR %3$s)
        $check$, gis, new_table, santu.elsewhere(gis, 'brought', 'made')) INTO misplaced;
    IF misplaced THEN
        RAISE EXCEPTION 'SANTU-STORE-PLACE: geom_3857 of % is not where geom is', layer_name;
    END IF;
    PERFORM santu.take_turn();
    BEGIN
        IF told THEN
            first := santu.close_journal(part, new_table, region);
        ELSE
            part := 'santu.journal';
            first := (SELECT last_value + is_called::int FROM santu.journal_seq_seq);
            EXECUTE format($entries$
                INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code, extent)
                SELECT %L, n.id, 'insert', n.version, $1, $2, $3, %s, %s.ST_Envelope(n.geom_3857) FROM %s n
                $entries$, layer_name, region, gis, new_table) USING santu.actor(), clock_timestamp(), santu.batch();
        END IF;
        -- Read where the rows are narrow.
        EXECUTE format($summary$
            INSERT INTO santu.change_summary
            SELECT $1, %L, 'insert', region_code, NULL, count(*), $2, $3, $4, min(at), santu.kind() FROM %s
            WHERE seq BETWEEN $2 AND $3 GROUP BY region_code
            $summary$, layer_name, part)
            USING santu.batch(), first, (SELECT last_value FROM santu.journal_seq_seq), santu.actor();
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
    IF told THEN
        EXECUTE format('DROP TABLE %s', part);
    END IF;
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
    WHERE attrelid = present AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    -- The triggers of the layer look for the functions of PostGIS where it is.
    PERFORM set_config('search_path', 'pg_catalog, ' || gis || ', pg_temp', true);
    EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM %s', old_table, columns, new_table);
    EXECUTE format('DROP TABLE %s', new_table);
    RETURN false;
END $$;
