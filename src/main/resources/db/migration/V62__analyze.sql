-- Only the owner of a table may have it analysed; the application may ask for it after it has loaded much.
CREATE FUNCTION santu.analyze_layer(layer_name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('ANALYZE layer.%I', layer_name);
END $$;
