-- A database as version 0.1.0 left it before its first release (migrations up to V50): tables, triggers and a little data.
-- Made by: pg_dump --inserts --no-owner --no-privileges. Never change it; see docs/safekeeping.md for how to add the next.
SET check_function_bodies = false;
CREATE SCHEMA layer;
CREATE SCHEMA santu;
CREATE FUNCTION santu.actor() RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(nullif(current_setting('santu.actor', true), ''), session_user::text)
$$;
CREATE FUNCTION santu.batch() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
    batch text := nullif(current_setting('santu.batch', true), '');
BEGIN
    IF batch IS NULL THEN
        batch := gen_random_uuid()::text;
        PERFORM set_config('santu.batch', batch, true);
    END IF;
    RETURN batch::uuid;
END $$;
CREATE FUNCTION santu.journal_facility() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'facility', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'facility', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."kind", o."status", o."capacity", o."staff", o."built_year", o."person_in_charge", o."voltage_kilovolts", o."capacity_kilowatts", o."spare_kilowatts", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'facility', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."kind", o."status", o."capacity", o."staff", o."built_year", o."person_in_charge", o."voltage_kilovolts", o."capacity_kilowatts", o."spare_kilowatts", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_household() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'household', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'household', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."household_number", o."name", o."id_number", o."phone", o."address", o."village_group", o."people", o."labourers", o."bank_account", o."members", o."attribute", o."identification", o."entry_year", o."exit_state", o."target_exit_year", o."exit_year", o."monitoring_class", o."poverty_history", o."main_cause", o."other_causes", o."measures", o."helping_unit", o."helper", o."helper_phone", o."helpers", o."income_per_person_yuan", o."incomes", o."results", o."house_grade", o."house_area_m2", o."tap_water", o."water_litres_per_person_day", o."water_fetch_minutes", o."water_distance_metres", o."arable_land_mu", o."distance_to_road_km", o."relocation_kind", o."relocation_stage", o."relocation_year", o."relocation_mode", o."relocation_site", o."new_flat", o."new_house_area_m2", o."self_raised_yuan", o."contract_date", o."planned_move_date", o."moved_date", o."old_house_area_m2", o."demolished_date", o."demolition_reward_yuan", o."reclaimed_area_m2", o."follow_up_industry", o."title_deed", o."register_moved", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'household', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."household_number", o."name", o."id_number", o."phone", o."address", o."village_group", o."people", o."labourers", o."bank_account", o."members", o."attribute", o."identification", o."entry_year", o."exit_state", o."target_exit_year", o."exit_year", o."monitoring_class", o."poverty_history", o."main_cause", o."other_causes", o."measures", o."helping_unit", o."helper", o."helper_phone", o."helpers", o."income_per_person_yuan", o."incomes", o."results", o."house_grade", o."house_area_m2", o."tap_water", o."water_litres_per_person_day", o."water_fetch_minutes", o."water_distance_metres", o."arable_land_mu", o."distance_to_road_km", o."relocation_kind", o."relocation_stage", o."relocation_year", o."relocation_mode", o."relocation_site", o."new_flat", o."new_house_area_m2", o."self_raised_yuan", o."contract_date", o."planned_move_date", o."moved_date", o."old_house_area_m2", o."demolished_date", o."demolition_reward_yuan", o."reclaimed_area_m2", o."follow_up_industry", o."title_deed", o."register_moved", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_project() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'project', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'project', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."project_number", o."kind", o."status", o."year", o."content", o."land_verdict", o."investment_yuan", o."superior_yuan", o."local_yuan", o."finance_yuan", o."integrated_yuan", o."social_yuan", o."paid_yuan", o."percent", o."start_date", o."finished_date", o."accepted_date", o."goal", o."requirement", o."deadline", o."person_in_charge", o."unit_in_charge", o."households", o."poor_households", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'project', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."project_number", o."kind", o."status", o."year", o."content", o."land_verdict", o."investment_yuan", o."superior_yuan", o."local_yuan", o."finance_yuan", o."integrated_yuan", o."social_yuan", o."paid_yuan", o."percent", o."start_date", o."finished_date", o."accepted_date", o."goal", o."requirement", o."deadline", o."person_in_charge", o."unit_in_charge", o."households", o."poor_households", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_protected_land() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'protected_land', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'protected_land', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."kind", o."land_class", o."land_class_scheme", o."area_m2", o."risk_level", o."checked_date", o."valid_from", o."source", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'protected_land', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."kind", o."land_class", o."land_class_scheme", o."area_m2", o."risk_level", o."checked_date", o."valid_from", o."source", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_pv_station() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'pv_station', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'pv_station', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."status", o."kind", o."capacity_kilowatts", o."connected_date", o."full_load_hours", o."grid_point", o."grid_distance_metres", o."position_quality", o."source", o."applied_kilowatts", o."approved_kilowatts", o."applied_date", o."refusal_reason", o."investment_yuan", o."households", o."yuan_per_household", o."collective_percent", o."shares", o."area_m2", o."land_class", o."land_verdict", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'pv_station', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."status", o."kind", o."capacity_kilowatts", o."connected_date", o."full_load_hours", o."grid_point", o."grid_distance_metres", o."position_quality", o."source", o."applied_kilowatts", o."approved_kilowatts", o."applied_date", o."refusal_reason", o."investment_yuan", o."households", o."yuan_per_household", o."collective_percent", o."shares", o."area_m2", o."land_class", o."land_verdict", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_region() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'region', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'region', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."level", o."code_year", o."urban_rural", o."area_km2", o."population", o."households", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'region', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."level", o."code_year", o."urban_rural", o."area_km2", o."population", o."households", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_relocation_candidate() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'relocation_candidate', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'relocation_candidate', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."state", o."capacity_people", o."buildable_area_mu", o."slope_degrees", o."altitude_metres", o."distance_to_road_metres", o."distance_to_school_metres", o."score", o."note", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'relocation_candidate', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."state", o."capacity_people", o."buildable_area_mu", o."slope_degrees", o."altitude_metres", o."distance_to_road_metres", o."distance_to_school_metres", o."score", o."note", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_relocation_site() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'relocation_site', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'relocation_site', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."site_number", o."status", o."capacity_households", o."capacity_people", o."altitude_metres", o."industry", o."position_quality", o."land_area_mu", o."farmland_taken_mu", o."homestead_reclaimed_mu", o."land_verdict", o."hazard_check_date", o."hazard_result", o."housing_area_m2", o."investment_yuan", o."percent", o."moved_households", o."moved_people", o."start_date", o."deadline", o."person_in_charge", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'relocation_site', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."site_number", o."status", o."capacity_households", o."capacity_people", o."altitude_metres", o."industry", o."position_quality", o."land_area_mu", o."farmland_taken_mu", o."homestead_reclaimed_mu", o."land_verdict", o."hazard_check_date", o."hazard_result", o."housing_area_m2", o."investment_yuan", o."percent", o."moved_households", o."moved_people", o."start_date", o."deadline", o."person_in_charge", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_road() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'road', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'road', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."status", o."number", o."grade", o."surface", o."width_metres", o."length_km", o."built_year", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'road', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."status", o."number", o."grade", o."surface", o."width_metres", o."length_km", o."built_year", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.journal_village() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    _actor text := santu.actor();
    _batch uuid := santu.batch();
    _moment timestamptz;
BEGIN
    PERFORM santu.take_turn();
    _moment := clock_timestamp();
    IF TG_OP = 'INSERT' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent)
        SELECT 'village', n.id, 'insert', n.version, _actor, _moment, _batch, n.region_code, ST_Envelope(n.geom_3857)
        FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'village', o.id, 'delete', o.version, _actor, _moment, _batch, o.region_code, ST_Envelope(o.geom_3857),
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."code_year", o."urban_rural", o."groups_count", o."households", o."population", o."arable_land_mu", o."forest_land_mu", o."altitude_metres", o."poor_village", o."exit_year", o."target_exit_year", o."registered_households", o."registered_people", o."poor_households", o."poor_people", o."incidence_percent", o."income_per_person_yuan", o."collective_income_yuan", o."indicators", o."county_leader", o."helping_unit", o."first_secretary", o."first_secretary_phone", o."team_leader", o."party_secretary", o."village_head", o."teams", o."goals", o."paved_road", o."tap_water_percent", o."safe_housing_percent", o."power_supply", o."broadband", o."clinic", o."kindergarten", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o;
    ELSE
        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
            extent, before, before_geom)
        SELECT 'village', o.id, 'update', n.version, _actor, _moment, _batch, n.region_code,
            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
            (SELECT to_jsonb(r) FROM (SELECT o."region_code", o."name", o."code_year", o."urban_rural", o."groups_count", o."households", o."population", o."arable_land_mu", o."forest_land_mu", o."altitude_metres", o."poor_village", o."exit_year", o."target_exit_year", o."registered_households", o."registered_people", o."poor_households", o."poor_people", o."incidence_percent", o."income_per_person_yuan", o."collective_income_yuan", o."indicators", o."county_leader", o."helping_unit", o."first_secretary", o."first_secretary_phone", o."team_leader", o."party_secretary", o."village_head", o."teams", o."goals", o."paved_road", o."tap_water_percent", o."safe_housing_percent", o."power_supply", o."broadband", o."clinic", o."kindergarten", o."version", o."updated_at", o."updated_by") r), o.geom
        FROM old_rows o JOIN new_rows n USING (id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION santu.mask_id_number(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE WHEN length(value) >= 15 THEN left(value, 6) || repeat('*', length(value) - 10) || right(value, 4) END
$$;
CREATE FUNCTION santu.mask_name(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT left(value, 1) || '**'
$$;
CREATE FUNCTION santu.mask_phone(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE WHEN length(value) >= 11 THEN left(value, 3) || repeat('*', length(value) - 7) || right(value, 4) END
$$;
CREATE FUNCTION santu.mask_record(record jsonb, masks jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT coalesce(jsonb_object_agg(field.key, CASE masks ->> field.key
            WHEN 'show' THEN field.value
            WHEN 'name' THEN to_jsonb(santu.mask_name(field.value #>> '{}'))
            WHEN 'id_number' THEN to_jsonb(santu.mask_id_number(field.value #>> '{}'))
            WHEN 'phone' THEN to_jsonb(santu.mask_phone(field.value #>> '{}'))
        END), '{}')
    FROM jsonb_each(CASE jsonb_typeof(record) WHEN 'object' THEN record ELSE '{}' END) AS field
    WHERE masks ? field.key
$$;
CREATE FUNCTION santu.mask_records(records jsonb, masks jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE jsonb_typeof(records) WHEN 'array' THEN
        (SELECT coalesce(jsonb_agg(santu.mask_record(item.value, masks) ORDER BY item.ordinality), '[]')
         FROM jsonb_array_elements(records) WITH ORDINALITY AS item)
    END
$$;
CREATE FUNCTION santu.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'SANTU-STORE-JOURNAL-ONLY: % of %.% is not journalled and so not allowed',
        TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;
CREATE FUNCTION santu.stamp_row() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION santu.take_turn() RETURNS void
    LANGUAGE sql
    AS $$
    SELECT pg_advisory_xact_lock(1398034516)
$$;
CREATE FUNCTION santu.take_turn_first() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM santu.take_turn();
    RETURN NULL;
END $$;
CREATE TABLE layer.facility (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(Point,4490),
    geom_3857 public.geometry(Point,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    kind text,
    status text,
    capacity bigint,
    staff bigint,
    built_year bigint,
    person_in_charge text,
    voltage_kilovolts numeric,
    capacity_kilowatts numeric,
    spare_kilowatts numeric
);
CREATE TABLE layer.household (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(Point,4490),
    geom_3857 public.geometry(Point,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    household_number text,
    name text,
    id_number text,
    phone text,
    address text,
    village_group text,
    people bigint,
    labourers bigint,
    bank_account text,
    members jsonb,
    attribute text,
    identification text,
    entry_year bigint,
    exit_state text,
    target_exit_year bigint,
    exit_year bigint,
    monitoring_class text,
    poverty_history jsonb,
    main_cause text,
    other_causes text,
    measures jsonb,
    helping_unit text,
    helper text,
    helper_phone text,
    helpers jsonb,
    income_per_person_yuan numeric,
    incomes jsonb,
    results jsonb,
    house_grade text,
    house_area_m2 numeric,
    tap_water boolean,
    water_litres_per_person_day numeric,
    water_fetch_minutes bigint,
    water_distance_metres bigint,
    arable_land_mu numeric,
    distance_to_road_km numeric,
    relocation_kind text,
    relocation_stage text,
    relocation_year bigint,
    relocation_mode text,
    relocation_site text,
    new_flat text,
    new_house_area_m2 numeric,
    self_raised_yuan numeric,
    contract_date date,
    planned_move_date date,
    moved_date date,
    old_house_area_m2 numeric,
    demolished_date date,
    demolition_reward_yuan numeric,
    reclaimed_area_m2 numeric,
    follow_up_industry text,
    title_deed boolean,
    register_moved boolean
);
CREATE TABLE layer.project (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(Geometry,4490),
    geom_3857 public.geometry(Geometry,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    project_number text,
    kind text,
    status text,
    year bigint,
    content text,
    land_verdict text,
    investment_yuan numeric,
    superior_yuan numeric,
    local_yuan numeric,
    finance_yuan numeric,
    integrated_yuan numeric,
    social_yuan numeric,
    paid_yuan numeric,
    percent bigint,
    start_date date,
    finished_date date,
    accepted_date date,
    goal text,
    requirement text,
    deadline date,
    person_in_charge text,
    unit_in_charge text,
    households bigint,
    poor_households bigint
);
CREATE TABLE layer.protected_land (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(MultiPolygon,4490),
    geom_3857 public.geometry(MultiPolygon,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    kind text,
    land_class text,
    land_class_scheme text,
    area_m2 numeric,
    risk_level bigint,
    checked_date date,
    valid_from date,
    source text
);
CREATE TABLE layer.pv_station (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(MultiPolygon,4490),
    geom_3857 public.geometry(MultiPolygon,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    status text,
    kind text,
    capacity_kilowatts numeric,
    connected_date date,
    full_load_hours bigint,
    grid_point text,
    grid_distance_metres bigint,
    position_quality text,
    source text,
    applied_kilowatts numeric,
    approved_kilowatts numeric,
    applied_date date,
    refusal_reason text,
    investment_yuan numeric,
    households bigint,
    yuan_per_household numeric,
    collective_percent numeric,
    shares jsonb,
    area_m2 numeric,
    land_class text,
    land_verdict text
);
CREATE TABLE layer.region (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(MultiPolygon,4490),
    geom_3857 public.geometry(MultiPolygon,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    level text,
    code_year bigint,
    urban_rural text,
    area_km2 numeric,
    population bigint,
    households bigint
);
CREATE TABLE layer.relocation_candidate (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(Point,4490),
    geom_3857 public.geometry(Point,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    state text,
    capacity_people bigint,
    buildable_area_mu numeric,
    slope_degrees numeric,
    altitude_metres bigint,
    distance_to_road_metres bigint,
    distance_to_school_metres bigint,
    score numeric,
    note text
);
CREATE TABLE layer.relocation_site (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(MultiPolygon,4490),
    geom_3857 public.geometry(MultiPolygon,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    site_number text,
    status text,
    capacity_households bigint,
    capacity_people bigint,
    altitude_metres bigint,
    industry text,
    position_quality text,
    land_area_mu numeric,
    farmland_taken_mu numeric,
    homestead_reclaimed_mu numeric,
    land_verdict text,
    hazard_check_date date,
    hazard_result text,
    housing_area_m2 numeric,
    investment_yuan numeric,
    percent bigint,
    moved_households bigint,
    moved_people bigint,
    start_date date,
    deadline date,
    person_in_charge text
);
CREATE TABLE layer.road (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(MultiLineString,4490),
    geom_3857 public.geometry(MultiLineString,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    status text,
    number text,
    grade text,
    surface text,
    width_metres numeric,
    length_km numeric,
    built_year bigint
);
CREATE TABLE layer.village (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    geom public.geometry(Point,4490),
    geom_3857 public.geometry(Point,3857) GENERATED ALWAYS AS (public.st_transform(geom, 3857)) STORED,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    updated_by text DEFAULT santu.actor() NOT NULL,
    region_code text COLLATE pg_catalog."C",
    name text,
    code_year bigint,
    urban_rural text,
    groups_count bigint,
    households bigint,
    population bigint,
    arable_land_mu numeric,
    forest_land_mu numeric,
    altitude_metres bigint,
    poor_village boolean,
    exit_year bigint,
    target_exit_year bigint,
    registered_households bigint,
    registered_people bigint,
    poor_households bigint,
    poor_people bigint,
    incidence_percent numeric,
    income_per_person_yuan numeric,
    collective_income_yuan numeric,
    indicators jsonb,
    county_leader text,
    helping_unit text,
    first_secretary text,
    first_secretary_phone text,
    team_leader text,
    party_secretary text,
    village_head text,
    teams jsonb,
    goals jsonb,
    paved_road boolean,
    tap_water_percent numeric,
    safe_housing_percent numeric,
    power_supply boolean,
    broadband boolean,
    clinic boolean,
    kindergarten boolean
);
CREATE TABLE santu.account (
    username text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL,
    region_prefix text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT account_region_prefix_check CHECK ((region_prefix ~ '^[0-9]{0,12}$'::text)),
    CONSTRAINT account_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'editor'::text, 'planner'::text, 'data-manager'::text, 'auditor'::text, 'administrator'::text]))),
    CONSTRAINT account_username_check CHECK (((length(username) >= 1) AND (length(username) <= 64)))
);
CREATE TABLE santu.coverage (
    name text NOT NULL COLLATE pg_catalog."C",
    geotiff bytea NOT NULL,
    crs text NOT NULL,
    west double precision NOT NULL,
    south double precision NOT NULL,
    east double precision NOT NULL,
    north double precision NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_by text NOT NULL
);
ALTER TABLE ONLY santu.coverage ALTER COLUMN geotiff SET STORAGE EXTERNAL;
COMMENT ON TABLE santu.coverage IS 'Named rasters; west, south, east, north in degrees of EPSG:4490';
CREATE TABLE santu.journal (
    seq bigint NOT NULL,
    layer text NOT NULL COLLATE pg_catalog."C",
    feature_id uuid NOT NULL,
    operation text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    actor text NOT NULL,
    at timestamp with time zone NOT NULL,
    batch uuid NOT NULL,
    region_code text COLLATE pg_catalog."C",
    extent public.geometry(Geometry,3857),
    before jsonb,
    before_geom public.geometry,
    CONSTRAINT journal_operation_check CHECK ((operation = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])))
);
COMMENT ON TABLE santu.journal IS 'Every change of every layer; append only';
CREATE SEQUENCE santu.journal_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE santu.journal_seq_seq OWNED BY santu.journal.seq;
ALTER TABLE ONLY santu.journal ALTER COLUMN seq SET DEFAULT nextval('santu.journal_seq_seq'::regclass);
INSERT INTO layer.household VALUES ('00000000-0000-4000-8000-000000000002', NULL, DEFAULT, 1, '2026-11-21 23:38:47.524558+00', 'fixture', '139921102001', NULL, '试户丙', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO layer.household VALUES ('00000000-0000-4000-8000-000000000001', '01010000208A1100000000000000B05C403333333333534340', DEFAULT, 2, '2026-11-21 23:38:48.155419+00', 'fixture', '139921101001', NULL, '试户甲', '13992119600101002X', '13900000002', NULL, NULL, NULL, NULL, '6200000000000001', '[{"name": "试人乙", "health": "healthy", "id_number": "139921199001010022"}]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO layer.region VALUES ('b8e10610-acdf-4dee-968f-340cf3f1067f', '01060000208A1100000100000001030000000100000005000000CDCCCCCCCCAC5C40CDCCCCCCCC4C4340CDCCCCCCCCAC5C409A999999995943409A99999999B95C409A999999995943409A99999999B95C40CDCCCCCCCC4C4340CDCCCCCCCCAC5C40CDCCCCCCCC4C4340', DEFAULT, 1, '2026-11-21 23:38:48.223823+00', 'fixture', '139921', '试县', 'county', NULL, NULL, NULL, NULL, NULL);
INSERT INTO layer.village VALUES ('01a20079-96bf-7a47-9fff-3805730a1571', '01010000208A1100000000000000B05C403333333333534340', DEFAULT, 1, '2026-11-21 23:38:18.139215+00', 'santu', '139921101001', '试一村', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO layer.village VALUES ('01a20079-96d8-7f16-b03a-2953527d9dea', '01010000208A110000D7A3703D0AB75C4014AE47E17A544340', DEFAULT, 1, '2026-11-21 23:38:18.139215+00', 'santu', '139921102001', '试三村', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO layer.village VALUES ('01a20079-96d8-731d-bc3e-5e5e22dadb44', '01010000208A110000713D0AD7A3B05C4014AE47E17A544340', DEFAULT, 2, '2026-11-21 23:38:48.214811+00', 'fixture', '139921101002', '试二新村', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO santu.account VALUES ('admin', '{bcrypt}$2a$10$ibeN8a7fMSQg4a4ezVp21O5TS6TUdMHZwLqt6g.1dv/hgyu07SbMO', 'administrator', '', '2026-11-21 23:38:15.920058+00', 'admin');
INSERT INTO santu.account VALUES ('township', '{noop}a password of version fifty', 'editor', '139921101', '2026-11-21 23:00:00+00', 'admin');
INSERT INTO santu.coverage VALUES ('dem', '\x49492a00', 'EPSG:4490', 114, 38, 115, 39, 1, '2026-11-21 23:38:48.247854+00', 'fixture');
INSERT INTO santu.journal VALUES (1, 'village', '01a20079-96bf-7a47-9fff-3805730a1571', 'insert', 1, 'santu', '2026-11-21 23:38:18.473171+00', 'ec45a515-ee2f-4f10-b7be-3a22846e9ff5', '139921101001', '0101000020110F0000EF6131F2425D68418C34EE162BD25141', NULL, NULL);
INSERT INTO santu.journal VALUES (2, 'village', '01a20079-96d8-731d-bc3e-5e5e22dadb44', 'insert', 1, 'santu', '2026-11-21 23:38:18.473171+00', 'ec45a515-ee2f-4f10-b7be-3a22846e9ff5', '139921101002', '0101000020110F00007E116E18CE5D6841D5FD3F768FD35141', NULL, NULL);
INSERT INTO santu.journal VALUES (3, 'village', '01a20079-96d8-7f16-b03a-2953527d9dea', 'insert', 1, 'santu', '2026-11-21 23:38:18.473171+00', 'ec45a515-ee2f-4f10-b7be-3a22846e9ff5', '139921102001', '0101000020110F00001AEDCC963D636841D5FD3F768FD35141', NULL, NULL);
INSERT INTO santu.journal VALUES (4, 'household', '00000000-0000-4000-8000-000000000001', 'insert', 1, 'fixture', '2026-11-21 23:38:48.138093+00', '31bfafa9-cf52-4051-874d-00e636cb5907', '139921101001', '0101000020110F0000EF6131F2425D68418C34EE162BD25141', NULL, NULL);
INSERT INTO santu.journal VALUES (5, 'household', '00000000-0000-4000-8000-000000000002', 'insert', 1, 'fixture', '2026-11-21 23:38:48.138093+00', '31bfafa9-cf52-4051-874d-00e636cb5907', '139921102001', NULL, NULL, NULL);
INSERT INTO santu.journal VALUES (6, 'household', '00000000-0000-4000-8000-000000000003', 'insert', 1, 'fixture', '2026-11-21 23:38:48.138093+00', '31bfafa9-cf52-4051-874d-00e636cb5907', '139921102001', NULL, NULL, NULL);
INSERT INTO santu.journal VALUES (7, 'household', '00000000-0000-4000-8000-000000000001', 'update', 2, 'fixture', '2026-11-21 23:38:48.157286+00', '7c73c074-ff6d-41ac-ae52-79423311780e', '139921101001', '0101000020110F0000EF6131F2425D68418C34EE162BD25141', '{"name": "试户甲", "phone": "13900000001", "helper": null, "people": null, "address": null, "helpers": null, "incomes": null, "members": [{"name": "试人乙", "health": "healthy", "id_number": "139921199001010022"}], "results": null, "version": 1, "measures": null, "new_flat": null, "attribute": null, "exit_year": null, "id_number": "139921196001010011", "labourers": null, "tap_water": null, "entry_year": null, "exit_state": null, "main_cause": null, "moved_date": null, "title_deed": null, "updated_at": "2026-11-21T23:38:47.524558+00:00", "updated_by": "fixture", "house_grade": null, "region_code": "139921101001", "bank_account": "6200000000000001", "helper_phone": null, "helping_unit": null, "other_causes": null, "contract_date": null, "house_area_m2": null, "village_group": null, "arable_land_mu": null, "identification": null, "register_moved": null, "demolished_date": null, "poverty_history": null, "relocation_kind": null, "relocation_mode": null, "relocation_site": null, "relocation_year": null, "household_number": null, "monitoring_class": null, "relocation_stage": null, "self_raised_yuan": null, "target_exit_year": null, "new_house_area_m2": null, "old_house_area_m2": null, "planned_move_date": null, "reclaimed_area_m2": null, "follow_up_industry": null, "distance_to_road_km": null, "water_fetch_minutes": null, "water_distance_metres": null, "demolition_reward_yuan": null, "income_per_person_yuan": null, "water_litres_per_person_day": null}', '01010000208A1100000000000000B05C403333333333534340');
INSERT INTO santu.journal VALUES (8, 'household', '00000000-0000-4000-8000-000000000003', 'delete', 1, 'fixture', '2026-11-21 23:38:48.196011+00', '73b8dfb1-7bad-430b-a786-8b61e964f9b3', '139921102001', NULL, '{"name": "试户丁", "phone": null, "helper": null, "people": null, "address": null, "helpers": null, "incomes": null, "members": null, "results": null, "version": 1, "measures": null, "new_flat": null, "attribute": null, "exit_year": null, "id_number": "139921196001010038", "labourers": null, "tap_water": null, "entry_year": null, "exit_state": null, "main_cause": null, "moved_date": null, "title_deed": null, "updated_at": "2026-11-21T23:38:47.524558+00:00", "updated_by": "fixture", "house_grade": null, "region_code": "139921102001", "bank_account": null, "helper_phone": null, "helping_unit": null, "other_causes": null, "contract_date": null, "house_area_m2": null, "village_group": null, "arable_land_mu": null, "identification": null, "register_moved": null, "demolished_date": null, "poverty_history": null, "relocation_kind": null, "relocation_mode": null, "relocation_site": null, "relocation_year": null, "household_number": null, "monitoring_class": null, "relocation_stage": null, "self_raised_yuan": null, "target_exit_year": null, "new_house_area_m2": null, "old_house_area_m2": null, "planned_move_date": null, "reclaimed_area_m2": null, "follow_up_industry": null, "distance_to_road_km": null, "water_fetch_minutes": null, "water_distance_metres": null, "demolition_reward_yuan": null, "income_per_person_yuan": null, "water_litres_per_person_day": null}', NULL);
INSERT INTO santu.journal VALUES (9, 'village', '01a20079-96d8-731d-bc3e-5e5e22dadb44', 'update', 2, 'fixture', '2026-11-21 23:38:48.21653+00', 'e70cca5f-7947-4357-a390-be64ad418c7c', '139921101002', '0101000020110F00007E116E18CE5D6841D5FD3F768FD35141', '{"name": "试二村", "goals": null, "teams": null, "clinic": null, "version": 1, "broadband": null, "code_year": null, "exit_year": null, "households": null, "indicators": null, "paved_road": null, "population": null, "updated_at": "2026-11-21T23:38:18.139215+00:00", "updated_by": "santu", "poor_people": null, "region_code": "139921101002", "team_leader": null, "urban_rural": null, "groups_count": null, "helping_unit": null, "kindergarten": null, "poor_village": null, "power_supply": null, "village_head": null, "county_leader": null, "arable_land_mu": null, "forest_land_mu": null, "altitude_metres": null, "first_secretary": null, "party_secretary": null, "poor_households": null, "target_exit_year": null, "incidence_percent": null, "registered_people": null, "tap_water_percent": null, "safe_housing_percent": null, "first_secretary_phone": null, "registered_households": null, "collective_income_yuan": null, "income_per_person_yuan": null}', '01010000208A110000713D0AD7A3B05C4014AE47E17A544340');
INSERT INTO santu.journal VALUES (10, 'region', 'b8e10610-acdf-4dee-968f-340cf3f1067f', 'insert', 1, 'fixture', '2026-11-21 23:38:48.225396+00', '7ec6badf-0009-422c-b7aa-96087d4f8e06', '139921', '0103000020110F0000010000000500000021F401338B5A6841FF5833F935CB514121F401338B5A68417DE7FB7221D9514158ABBF2F6A6568417DE7FB7221D9514158ABBF2F6A656841FF5833F935CB514121F401338B5A6841FF5833F935CB5141', NULL, NULL);
SELECT pg_catalog.setval('santu.journal_seq_seq', 10, true);
ALTER TABLE ONLY layer.facility
    ADD CONSTRAINT facility_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.household
    ADD CONSTRAINT household_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.protected_land
    ADD CONSTRAINT protected_land_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.pv_station
    ADD CONSTRAINT pv_station_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.relocation_candidate
    ADD CONSTRAINT relocation_candidate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.relocation_site
    ADD CONSTRAINT relocation_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.road
    ADD CONSTRAINT road_pkey PRIMARY KEY (id);
ALTER TABLE ONLY layer.village
    ADD CONSTRAINT village_pkey PRIMARY KEY (id);
ALTER TABLE ONLY santu.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (username);
ALTER TABLE ONLY santu.coverage
    ADD CONSTRAINT coverage_pkey PRIMARY KEY (name);
ALTER TABLE ONLY santu.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (seq);
CREATE INDEX facility_geom ON layer.facility USING gist (geom);
CREATE INDEX facility_geom_3857 ON layer.facility USING gist (geom_3857);
CREATE INDEX facility_region_code ON layer.facility USING btree (region_code);
CREATE INDEX household_geom ON layer.household USING gist (geom);
CREATE INDEX household_geom_3857 ON layer.household USING gist (geom_3857);
CREATE INDEX household_region_code ON layer.household USING btree (region_code);
CREATE INDEX project_geom ON layer.project USING gist (geom);
CREATE INDEX project_geom_3857 ON layer.project USING gist (geom_3857);
CREATE INDEX project_region_code ON layer.project USING btree (region_code);
CREATE INDEX protected_land_geom ON layer.protected_land USING gist (geom);
CREATE INDEX protected_land_geom_3857 ON layer.protected_land USING gist (geom_3857);
CREATE INDEX protected_land_region_code ON layer.protected_land USING btree (region_code);
CREATE INDEX pv_station_geom ON layer.pv_station USING gist (geom);
CREATE INDEX pv_station_geom_3857 ON layer.pv_station USING gist (geom_3857);
CREATE INDEX pv_station_region_code ON layer.pv_station USING btree (region_code);
CREATE INDEX region_geom ON layer.region USING gist (geom);
CREATE INDEX region_geom_3857 ON layer.region USING gist (geom_3857);
CREATE INDEX region_region_code ON layer.region USING btree (region_code);
CREATE INDEX relocation_candidate_geom ON layer.relocation_candidate USING gist (geom);
CREATE INDEX relocation_candidate_geom_3857 ON layer.relocation_candidate USING gist (geom_3857);
CREATE INDEX relocation_candidate_region_code ON layer.relocation_candidate USING btree (region_code);
CREATE INDEX relocation_site_geom ON layer.relocation_site USING gist (geom);
CREATE INDEX relocation_site_geom_3857 ON layer.relocation_site USING gist (geom_3857);
CREATE INDEX relocation_site_region_code ON layer.relocation_site USING btree (region_code);
CREATE INDEX road_geom ON layer.road USING gist (geom);
CREATE INDEX road_geom_3857 ON layer.road USING gist (geom_3857);
CREATE INDEX road_region_code ON layer.road USING btree (region_code);
CREATE INDEX village_geom ON layer.village USING gist (geom);
CREATE INDEX village_geom_3857 ON layer.village USING gist (geom_3857);
CREATE INDEX village_region_code ON layer.village USING btree (region_code);
CREATE UNIQUE INDEX account_username_lower ON santu.account USING btree (lower(username));
CREATE INDEX journal_batch ON santu.journal USING btree (batch);
CREATE INDEX journal_extent ON santu.journal USING gist (extent);
CREATE INDEX journal_feature ON santu.journal USING btree (feature_id, seq);
CREATE INDEX journal_layer ON santu.journal USING btree (layer, seq);
CREATE INDEX journal_moment ON santu.journal USING brin (at);
CREATE TRIGGER journal_delete AFTER DELETE ON layer.facility REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_facility();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.household REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_household();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.project REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_project();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.protected_land REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_protected_land();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.pv_station REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_pv_station();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.region REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_region();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.relocation_candidate REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_relocation_candidate();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.relocation_site REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_relocation_site();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.road REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_road();
CREATE TRIGGER journal_delete AFTER DELETE ON layer.village REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_village();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.facility REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_facility();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.household REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_household();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.project REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_project();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.protected_land REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_protected_land();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.pv_station REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_pv_station();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.region REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_region();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.relocation_candidate REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_relocation_candidate();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.relocation_site REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_relocation_site();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.road REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_road();
CREATE TRIGGER journal_insert AFTER INSERT ON layer.village REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_village();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.facility REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_facility();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.household REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_household();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_project();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.protected_land REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_protected_land();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.pv_station REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_pv_station();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.region REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_region();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.relocation_candidate REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_relocation_candidate();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.relocation_site REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_relocation_site();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.road REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_road();
CREATE TRIGGER journal_update AFTER UPDATE ON layer.village REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION santu.journal_village();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.facility FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.household FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.project FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.protected_land FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.pv_station FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.region FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.relocation_candidate FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.relocation_site FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.road FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON layer.village FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.facility FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.household FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.project FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.protected_land FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.pv_station FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.region FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.relocation_candidate FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.relocation_site FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.road FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER stamp BEFORE UPDATE ON layer.village FOR EACH ROW EXECUTE FUNCTION santu.stamp_row();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.facility FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.household FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.project FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.protected_land FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.pv_station FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.region FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.relocation_candidate FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.relocation_site FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.road FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER turn BEFORE DELETE OR UPDATE ON layer.village FOR EACH STATEMENT EXECUTE FUNCTION santu.take_turn_first();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON santu.journal FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();
CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
INSERT INTO public.flyway_schema_history VALUES (1, '1', 'extensions', 'SQL', 'V1__extensions.sql', -176232800, 'santu', '2026-11-21 23:38:11.742754', 11, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'journal', 'SQL', 'V2__journal.sql', 1848117346, 'santu', '2026-11-21 23:38:11.868533', 218, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'mask', 'SQL', 'V3__mask.sql', -1409506031, 'santu', '2026-11-21 23:38:12.160681', 17, true);
INSERT INTO public.flyway_schema_history VALUES (4, '4', 'coverage', 'SQL', 'V4__coverage.sql', -1532008254, 'santu', '2026-11-21 23:38:12.203876', 35, true);
INSERT INTO public.flyway_schema_history VALUES (5, '50', 'accounts', 'SQL', 'V50__accounts.sql', -518549536, 'santu', '2026-11-21 23:38:12.254514', 83, true);
INSERT INTO public.flyway_schema_history VALUES (6, NULL, 'layer tables from the catalog', 'JDBC', 'org.santu.store.LayerTablesMigration', 1674127031, 'santu', '2026-11-21 23:38:12.383839', 1115, true);
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
