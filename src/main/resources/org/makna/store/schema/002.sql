-- Every collection is of one kind, also while it is empty, and holds each of its members once.

ALTER TABLE collection ADD COLUMN kind TEXT NOT NULL DEFAULT 'documents'
    CHECK (kind IN ('documents', 'codes', 'cases'));

UPDATE collection SET kind = 'codes'
WHERE id IN (SELECT collection FROM collection_member WHERE code IS NOT NULL);

UPDATE collection SET kind = 'cases'
WHERE id IN (SELECT collection FROM collection_member WHERE case_ IS NOT NULL);

UPDATE history_change SET
    before = json_set(before, '$.kind', coalesce((SELECT kind FROM collection WHERE id = row_id), 'documents')),
    after = json_set(after, '$.kind', coalesce((SELECT kind FROM collection WHERE id = row_id), 'documents'))
WHERE tbl = 'collection';

CREATE UNIQUE INDEX collection_member_once ON collection_member
    (collection, coalesce(document, 0), coalesce(code, 0), coalesce(case_, 0));
