-- Plans that were worked out: what was asked, on which state of the data, by which rules, and what came out. Never changed
-- afterwards; the same plan on the same data gives the same answer.
CREATE TABLE santu.scenario (
    id uuid PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    title text NOT NULL,
    -- Of the region that was planned: whoever may not see all of it may not see the plan.
    region_code text COLLATE "C" NOT NULL,
    plan text NOT NULL,
    seed bigint NOT NULL,
    -- Newest change of the journal among the data that were read.
    data_version bigint NOT NULL,
    rules_of_day date NOT NULL,
    status text COLLATE "C" NOT NULL,
    objective double precision,
    bound double precision,
    result jsonb NOT NULL,
    sites text NOT NULL,
    flows text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL
);

CREATE INDEX scenario_region ON santu.scenario (region_code, created_at DESC);

COMMENT ON TABLE santu.scenario IS 'Plans that were worked out, with inputs and results';
