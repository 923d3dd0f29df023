-- What counties decide for themselves where a rule of the files is unknown, in conflict or to be stricter. Nothing is
-- overwritten: a newer entry holds instead of an older one, and taking one back is an entry of its own.
CREATE TABLE santu.rule_entry (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule text COLLATE "C" NOT NULL,
    -- Prefix of the region codes where it holds, '' for everywhere.
    region_code text COLLATE "C" NOT NULL,
    -- As typed, in the sense of the rule; null where an entry is taken back.
    value text,
    valid_from date,
    valid_to date,
    reason text NOT NULL,
    author text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    undoes bigint UNIQUE REFERENCES santu.rule_entry,
    CHECK ((value IS NULL) = (undoes IS NOT NULL)),
    CHECK (valid_to >= valid_from)
);

CREATE INDEX rule_entry_rule ON santu.rule_entry (rule, region_code);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON santu.rule_entry
    FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();

COMMENT ON TABLE santu.rule_entry IS 'Rules that counties decided for themselves; append only';
