-- Kinds of case, one within another, and cases that belong to a case of a kind above theirs.

CREATE TABLE case_kind (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    parent INTEGER REFERENCES case_kind (id) ON DELETE SET NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    CHECK (parent <> id)
) STRICT;
CREATE INDEX case_kind_parent ON case_kind (parent);

ALTER TABLE case_ ADD COLUMN kind INTEGER REFERENCES case_kind (id) ON DELETE SET NULL;
ALTER TABLE case_ ADD COLUMN parent INTEGER REFERENCES case_ (id) ON DELETE SET NULL;
CREATE INDEX case_by_kind ON case_ (kind) WHERE kind IS NOT NULL;
CREATE INDEX case_by_parent ON case_ (parent) WHERE parent IS NOT NULL;
