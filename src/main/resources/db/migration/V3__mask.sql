-- Privacy masks, the same as org.santu.store.Mask in Java.
CREATE FUNCTION santu.mask_name(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT left(value, 1) || '**'
$$;

-- 6 digits of the region and 4 at the end; a number too short to hide anything is hidden whole.
CREATE FUNCTION santu.mask_id_number(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN length(value) >= 15 THEN left(value, 6) || repeat('*', length(value) - 10) || right(value, 4) END
$$;

CREATE FUNCTION santu.mask_phone(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN length(value) >= 11 THEN left(value, 3) || repeat('*', length(value) - 7) || right(value, 4) END
$$;

-- masks: {"field": "show" | "name" | "id_number" | "phone" | "hide"}; a field that is not listed is left out.
CREATE FUNCTION santu.mask_record(record jsonb, masks jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(jsonb_object_agg(field.key, CASE masks ->> field.key
            WHEN 'show' THEN field.value
            WHEN 'name' THEN to_jsonb(santu.mask_name(field.value #>> '{}'))
            WHEN 'id_number' THEN to_jsonb(santu.mask_id_number(field.value #>> '{}'))
            WHEN 'phone' THEN to_jsonb(santu.mask_phone(field.value #>> '{}'))
        END), '{}')
    FROM jsonb_each(CASE jsonb_typeof(record) WHEN 'object' THEN record ELSE '{}' END) AS field
    WHERE masks ? field.key
$$;

CREATE FUNCTION santu.mask_records(records jsonb, masks jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE jsonb_typeof(records) WHEN 'array' THEN
        (SELECT coalesce(jsonb_agg(santu.mask_record(item.value, masks) ORDER BY item.ordinality), '[]')
         FROM jsonb_array_elements(records) WITH ORDINALITY AS item)
    END
$$;
