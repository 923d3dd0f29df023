-- Who did what: signing in, permissions, exports, prints, unmasking, imports. Append only, each entry chained to the one before.
CREATE TABLE santu.audit (
    seq bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    action text COLLATE "C" NOT NULL,
    subject text NOT NULL,
    region_code text COLLATE "C",
    address text,
    details text NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL
);

CREATE INDEX audit_at ON santu.audit USING brin (at);
CREATE INDEX audit_actor ON santu.audit (actor, seq);
CREATE INDEX audit_action ON santu.audit (action, seq);
CREATE INDEX audit_region ON santu.audit (region_code, seq);

COMMENT ON TABLE santu.audit IS 'Chained log of who did what; append only';
COMMENT ON COLUMN santu.audit.details IS 'JSON as text, since the hash is of these very characters';

CREATE FUNCTION santu.audit_field(value text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1))
$$;

-- The same as org.santu.audit.AuditHash, which checks it. Lengths stand before the texts, so that no two entries read alike.
CREATE FUNCTION santu.audit_hash(entry santu.audit) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(entry.previous
        || int8send(entry.seq)
        || int8send((extract(epoch FROM entry.at) * 1000000)::bigint)
        || santu.audit_field(entry.actor)
        || santu.audit_field(entry.action)
        || santu.audit_field(entry.subject)
        || santu.audit_field(entry.region_code)
        || santu.audit_field(entry.address)
        || santu.audit_field(entry.details))
$$;

-- Number, moment, chain and hash are the database's to give, whatever the statement says: nobody can write an entry of
-- yesterday. Writers take turns until their commit; an entry that is rolled back leaves no gap.
CREATE FUNCTION santu.chain_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last santu.audit;
BEGIN
    PERFORM pg_advisory_xact_lock(1398034517);
    SELECT * INTO last FROM santu.audit ORDER BY seq DESC LIMIT 1;
    NEW.seq := coalesce(last.seq, 0) + 1;
    NEW.at := clock_timestamp();
    -- The chain begins with chance, which is also its name: no two databases have the same one.
    NEW.previous := coalesce(last.hash,
        sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
    NEW.hash := santu.audit_hash(NEW);
    RETURN NEW;
END $$;

CREATE FUNCTION santu.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'SANTU-AUDIT-APPEND-ONLY: % of the audit log is not allowed', TG_OP;
END $$;

CREATE TRIGGER chain_entry BEFORE INSERT ON santu.audit FOR EACH ROW EXECUTE FUNCTION santu.chain_entry();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON santu.audit
    FOR EACH STATEMENT EXECUTE FUNCTION santu.refuse_audit_change();

INSERT INTO santu.audit (actor, action, subject, details) VALUES ('santu', 'log-started', '', '{}');
