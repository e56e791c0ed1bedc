-- PostgreSQL gathers examples of what a column holds (ANALYZE, by itself on a server): whole answers, what people wrote
-- beside what they ticked. They would outlive the closing of the wave, because of an empty table nothing is gathered anew.
ALTER TABLE answer ALTER COLUMN answers SET STATISTICS 0;
ALTER TABLE access_code ALTER COLUMN submission_hash SET STATISTICS 0;
