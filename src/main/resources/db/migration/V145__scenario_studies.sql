-- What was worked out about a scenario after it was kept, such as how firm its sites are; the newest of each name.
CREATE TABLE santu.scenario_study (
    scenario_id uuid NOT NULL REFERENCES santu.scenario ON DELETE CASCADE,
    name text COLLATE "C" NOT NULL,
    content jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    PRIMARY KEY (scenario_id, name)
);
COMMENT ON TABLE santu.scenario_study IS 'Studies of scenarios, which themselves never change';
