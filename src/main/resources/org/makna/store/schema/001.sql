-- Version 1 of the study file. Each table and column is explained in docs/study-file.md.
-- Positions are UTF-16 offsets, ranges half-open. Keys are never reused, because the change log names rows by them.

CREATE TABLE study (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
    guid TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE coder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    initials TEXT NOT NULL,
    colour TEXT NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1))
) STRICT;

CREATE TABLE content (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 64),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    parent INTEGER REFERENCES folder (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX folder_name ON folder (coalesce(parent, 0), name);
CREATE INDEX folder_parent ON folder (parent);

CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    folder INTEGER REFERENCES folder (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL
        CHECK (kind IN ('interview', 'focus-group', 'field-notes', 'survey', 'posts', 'document')),
    language TEXT NOT NULL DEFAULT '',
    length INTEGER NOT NULL CHECK (length >= 0),
    code_points INTEGER NOT NULL CHECK (code_points BETWEEN 0 AND length),
    text_key TEXT NOT NULL REFERENCES content (key) ON DELETE RESTRICT,
    original_key TEXT REFERENCES content (key) ON DELETE RESTRICT,
    file_name TEXT NOT NULL DEFAULT '',
    report TEXT NOT NULL DEFAULT '',
    map TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_name ON document (coalesce(folder, 0), name);
CREATE INDEX document_folder ON document (folder);
CREATE INDEX document_text ON document (text_key);
CREATE INDEX document_original ON document (original_key) WHERE original_key IS NOT NULL;

CREATE TABLE section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('turn', 'heading', 'question', 'page', 'time')),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    label TEXT NOT NULL,
    level INTEGER NOT NULL DEFAULT 0 CHECK (level >= 0),
    CHECK (start <= end)
) STRICT;
CREATE INDEX section_document ON section (document, start);

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    label TEXT NOT NULL CHECK (label <> ''),
    interviewer INTEGER NOT NULL DEFAULT 0 CHECK (interviewer IN (0, 1)),
    merged_into INTEGER REFERENCES speaker (id) ON DELETE SET NULL,
    UNIQUE (document, label)
) STRICT;
CREATE INDEX speaker_merged ON speaker (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE code (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    parent INTEGER REFERENCES code (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    colour TEXT NOT NULL,
    codable INTEGER NOT NULL DEFAULT 1 CHECK (codable IN (0, 1)),
    definition TEXT NOT NULL DEFAULT '',
    include_when TEXT NOT NULL DEFAULT '',
    exclude_when TEXT NOT NULL DEFAULT '',
    example TEXT NOT NULL DEFAULT '',
    shortcut TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX code_name ON code (coalesce(parent, 0), name);
CREATE INDEX code_parent ON code (parent);

CREATE TABLE segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    coder INTEGER NOT NULL REFERENCES coder (id) ON DELETE RESTRICT,
    name TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL,
    CHECK (start <= end)
) STRICT;
CREATE INDEX segment_place ON segment (document, start, end, coder);
CREATE INDEX segment_coder ON segment (coder);

CREATE TABLE coding_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    code INTEGER NOT NULL REFERENCES code (id) ON DELETE CASCADE,
    coder INTEGER NOT NULL REFERENCES coder (id) ON DELETE RESTRICT,
    query TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('match', 'sentence', 'paragraph', 'turn', 'section', 'document')),
    within TEXT NOT NULL CHECK (within IN ('sentence', 'paragraph', 'turn', 'section', 'document')),
    stem INTEGER NOT NULL DEFAULT 0 CHECK (stem IN (0, 1)),
    created TEXT NOT NULL
) STRICT;
CREATE INDEX coding_rule_code ON coding_rule (code);
CREATE INDEX coding_rule_coder ON coding_rule (coder);

CREATE TABLE coding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    code INTEGER NOT NULL REFERENCES code (id) ON DELETE CASCADE,
    coder INTEGER NOT NULL REFERENCES coder (id) ON DELETE RESTRICT,
    weight INTEGER CHECK (weight BETWEEN 0 AND 100),
    comment TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    rule INTEGER REFERENCES coding_rule (id) ON DELETE SET NULL,
    UNIQUE (segment, code, coder)
) STRICT;
CREATE INDEX coding_code ON coding (code);
CREATE INDEX coding_coder ON coding (coder);
CREATE INDEX coding_rule_made ON coding (rule) WHERE rule IS NOT NULL;

CREATE TABLE case_ (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE case_part (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_ INTEGER NOT NULL REFERENCES case_ (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER CHECK (start >= 0),
    end INTEGER,
    speaker INTEGER REFERENCES speaker (id) ON DELETE CASCADE,
    CHECK ((start IS NULL) = (end IS NULL)),
    CHECK (start <= end),
    CHECK (speaker IS NULL OR start IS NULL)
) STRICT;
CREATE INDEX case_part_case ON case_part (case_, document);
CREATE INDEX case_part_document ON case_part (document);
CREATE INDEX case_part_speaker ON case_part (speaker) WHERE speaker IS NOT NULL;

CREATE TABLE attribute (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    type TEXT NOT NULL CHECK (type IN ('text', 'integer', 'decimal', 'date', 'boolean', 'ordinal')),
    of_documents INTEGER NOT NULL CHECK (of_documents IN (0, 1)),
    levels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(levels)),
    UNIQUE (of_documents, name)
) STRICT;

CREATE TABLE attribute_value (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    attribute INTEGER NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
    case_ INTEGER REFERENCES case_ (id) ON DELETE CASCADE,
    document INTEGER REFERENCES document (id) ON DELETE CASCADE,
    text TEXT,
    CHECK ((case_ IS NULL) <> (document IS NULL))
) STRICT;
CREATE UNIQUE INDEX attribute_value_case ON attribute_value (case_, attribute) WHERE case_ IS NOT NULL;
CREATE UNIQUE INDEX attribute_value_document ON attribute_value (document, attribute) WHERE document IS NOT NULL;
CREATE INDEX attribute_value_attribute ON attribute_value (attribute);

CREATE TABLE memo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    coder INTEGER NOT NULL REFERENCES coder (id) ON DELETE RESTRICT,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX memo_coder ON memo (coder);

CREATE TABLE memo_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    memo INTEGER NOT NULL REFERENCES memo (id) ON DELETE CASCADE,
    document INTEGER REFERENCES document (id) ON DELETE CASCADE,
    code INTEGER REFERENCES code (id) ON DELETE CASCADE,
    segment INTEGER REFERENCES segment (id) ON DELETE CASCADE,
    coding INTEGER REFERENCES coding (id) ON DELETE CASCADE,
    case_ INTEGER REFERENCES case_ (id) ON DELETE CASCADE,
    CHECK ((document IS NOT NULL) + (code IS NOT NULL) + (segment IS NOT NULL) + (coding IS NOT NULL)
        + (case_ IS NOT NULL) = 1)
) STRICT;
CREATE INDEX memo_link_memo ON memo_link (memo);
CREATE INDEX memo_link_document ON memo_link (document) WHERE document IS NOT NULL;
CREATE INDEX memo_link_code ON memo_link (code) WHERE code IS NOT NULL;
CREATE INDEX memo_link_segment ON memo_link (segment) WHERE segment IS NOT NULL;
CREATE INDEX memo_link_coding ON memo_link (coding) WHERE coding IS NOT NULL;
CREATE INDEX memo_link_case ON memo_link (case_) WHERE case_ IS NOT NULL;

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    coder INTEGER NOT NULL REFERENCES coder (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    CHECK (start <= end)
) STRICT;
CREATE INDEX annotation_document ON annotation (document, start);
CREATE INDEX annotation_coder ON annotation (coder);

CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    description TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE collection_member (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    document INTEGER REFERENCES document (id) ON DELETE CASCADE,
    code INTEGER REFERENCES code (id) ON DELETE CASCADE,
    case_ INTEGER REFERENCES case_ (id) ON DELETE CASCADE,
    CHECK ((document IS NOT NULL) + (code IS NOT NULL) + (case_ IS NOT NULL) = 1)
) STRICT;
CREATE INDEX collection_member_collection ON collection_member (collection);
CREATE INDEX collection_member_document ON collection_member (document) WHERE document IS NOT NULL;
CREATE INDEX collection_member_code ON collection_member (code) WHERE code IS NOT NULL;
CREATE INDEX collection_member_case ON collection_member (case_) WHERE case_ IS NOT NULL;

CREATE TABLE saved_query (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    definition TEXT NOT NULL
) STRICT;

CREATE TABLE saved_table (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    definition TEXT NOT NULL
) STRICT;

CREATE TABLE word_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('stop', 'dictionary')),
    language TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL
) STRICT;

CREATE TABLE pseudonym (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    original TEXT NOT NULL UNIQUE CHECK (original <> ''),
    replacement TEXT NOT NULL
) STRICT;

CREATE TABLE history_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
    target INTEGER REFERENCES history_step (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    args TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(args)),
    coder TEXT NOT NULL,
    time TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped')),
    changes INTEGER NOT NULL DEFAULT 0,
    CHECK ((kind = 'edit') = (target IS NULL))
) STRICT;
CREATE INDEX history_step_state ON history_step (kind, state, id);
CREATE INDEX history_step_target ON history_step (target) WHERE target IS NOT NULL;

CREATE TABLE history_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('I', 'U', 'D')),
    before TEXT,
    after TEXT,
    CHECK ((before IS NULL) = (op = 'I') AND (after IS NULL) = (op = 'D'))
) STRICT;
CREATE INDEX history_change_step ON history_change (step);

-- The step that is being recorded; the log's triggers do nothing while it is null.
CREATE TABLE history_cursor (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
    step INTEGER REFERENCES history_step (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX history_cursor_step ON history_cursor (step);
INSERT INTO history_cursor (id, step) VALUES (1, NULL);
