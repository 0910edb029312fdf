-- An attribute knows how the survey wrote it, so that the next wave is read as the one before.

ALTER TABLE attribute ADD COLUMN written TEXT NOT NULL DEFAULT '';

UPDATE history_change SET
    before = json_set(before, '$.written', ''),
    after = json_set(after, '$.written', '')
WHERE tbl = 'attribute';
