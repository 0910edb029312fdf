-- Rules that made codings can be run again: up to which document they were run, and what they coded around a hit.

ALTER TABLE coding_rule ADD COLUMN words INTEGER NOT NULL DEFAULT 0 CHECK (words BETWEEN 0 AND 1000);
ALTER TABLE coding_rule ADD COLUMN uncovered INTEGER NOT NULL DEFAULT 0 CHECK (uncovered IN (0, 1));
ALTER TABLE coding_rule ADD COLUMN ran TEXT NOT NULL DEFAULT '';
ALTER TABLE coding_rule ADD COLUMN seen INTEGER NOT NULL DEFAULT 0 CHECK (seen >= 0);

UPDATE coding_rule SET ran = created,
    seen = coalesce((SELECT max(id) FROM document WHERE document.created <= coding_rule.created), 0);

UPDATE history_change SET
    before = json_set(before, '$.words', 0, '$.uncovered', 0, '$.ran', json_extract(before, '$.created'), '$.seen',
        coalesce((SELECT max(id) FROM document WHERE created <= json_extract(before, '$.created')), 0)),
    after = json_set(after, '$.words', 0, '$.uncovered', 0, '$.ran', json_extract(after, '$.created'), '$.seen',
        coalesce((SELECT max(id) FROM document WHERE created <= json_extract(after, '$.created')), 0))
WHERE tbl = 'coding_rule';
