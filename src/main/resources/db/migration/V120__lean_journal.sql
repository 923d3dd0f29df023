-- What a load pays for each row of the journal: nothing that nobody reads. Where tiles changed is read on by number and kept in
-- memory; the newest change of a layer, and the stretch of numbers that belongs to a batch, stand in the summary.
DROP INDEX santu.journal_extent;
DROP INDEX santu.journal_layer;
DROP INDEX santu.journal_batch;

CREATE INDEX change_summary_layer ON santu.change_summary (layer, last_seq);

-- The places of features are numbers that do not compress: trying costs more than writing them.
ALTER TABLE santu.journal ALTER before_geom SET STORAGE EXTERNAL, ALTER extent SET STORAGE EXTERNAL;
