-- Scenarios of every planning desk: any number of maps, what was accepted into the layers, and which are put away.
ALTER TABLE santu.scenario
    -- Newest change of any layer when the work began: what has changed since, the plan does not know.
    ADD COLUMN journal_version bigint,
    ADD COLUMN deleted_at timestamptz,
    ADD COLUMN deleted_by text;
UPDATE santu.scenario SET journal_version = data_version;
ALTER TABLE santu.scenario ALTER COLUMN journal_version SET NOT NULL;

CREATE TABLE santu.scenario_map (
    scenario_id uuid NOT NULL REFERENCES santu.scenario ON DELETE CASCADE,
    name text COLLATE "C" NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (scenario_id, name)
);
COMMENT ON TABLE santu.scenario_map IS 'Maps of scenarios as GeoJSON';

INSERT INTO santu.scenario_map
SELECT id, 'sites', sites FROM santu.scenario UNION ALL SELECT id, 'flows', flows FROM santu.scenario;
ALTER TABLE santu.scenario DROP COLUMN sites, DROP COLUMN flows;

-- Written in the transaction that changes the layers. It stands as long as its batch is not taken back.
CREATE TABLE santu.scenario_acceptance (
    batch uuid PRIMARY KEY,
    scenario_id uuid NOT NULL REFERENCES santu.scenario,
    accepted_by text NOT NULL,
    accepted_at timestamptz NOT NULL DEFAULT now(),
    reason text NOT NULL
);
CREATE INDEX scenario_acceptance_scenario ON santu.scenario_acceptance (scenario_id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON santu.scenario_acceptance
    FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_change();

COMMENT ON TABLE santu.scenario_acceptance IS 'Which batch of changes carried a scenario into the layers; append only';
