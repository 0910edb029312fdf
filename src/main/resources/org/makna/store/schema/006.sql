-- Passages that somebody judged not to fit a code, so that they are not suggested for it again.

CREATE TABLE skip (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    code INTEGER NOT NULL REFERENCES code (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    created TEXT NOT NULL,
    CHECK (start < end)
) STRICT;
CREATE INDEX skip_code ON skip (code, document, start);
CREATE INDEX skip_document ON skip (document, start);
