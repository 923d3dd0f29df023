-- What signing in needs to remember. Everything stands in the database, so that several processes agree and a restart forgets
-- nothing.

ALTER TABLE santu.account
    ADD full_name text NOT NULL DEFAULT '' CHECK (length(full_name) <= 64),
    ADD enabled boolean NOT NULL DEFAULT true,
    -- Set by somebody else than its owner, who has to change it.
    ADD password_given boolean NOT NULL DEFAULT false,
    ADD password_at timestamptz NOT NULL DEFAULT now(),
    ADD signed_in_at timestamptz,
    ADD changed_at timestamptz,
    ADD changed_by text;

-- Passwords of before, which may not come back.
CREATE TABLE santu.password_history (
    username text NOT NULL REFERENCES santu.account ON UPDATE CASCADE ON DELETE CASCADE,
    password_hash text NOT NULL,
    until timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX password_history_username ON santu.password_history (username);

-- Failed attempts by name and address. The name is a digest, and names that nobody has are counted alike, so that neither the
-- answers nor this table tell which accounts there are. Address '' counts a name, name '' counts an address.
CREATE TABLE santu.sign_in_failure (
    name_key bytea NOT NULL,
    address text NOT NULL,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL DEFAULT now(),
    blocked_until timestamptz,
    PRIMARY KEY (name_key, address)
);

-- The sessions of people in browsers. The browser holds the secret, this table its digest.
CREATE TABLE santu.session (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    secret_hash bytea NOT NULL UNIQUE,
    username text NOT NULL REFERENCES santu.account ON UPDATE CASCADE ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    ends_at timestamptz NOT NULL,
    address text NOT NULL,
    program text NOT NULL
);
CREATE INDEX session_username ON santu.session (username);

-- Keys that programs sign in with. The program holds the secret, this table its digest.
CREATE TABLE santu.api_token (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    secret_hash bytea NOT NULL UNIQUE,
    username text NOT NULL REFERENCES santu.account ON UPDATE CASCADE ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
    permissions text[] NOT NULL,
    region_prefix text NOT NULL CHECK (region_prefix ~ '^[0-9]{0,12}$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    used_from text,
    revoked_at timestamptz
);
CREATE INDEX api_token_username ON santu.api_token (username);
