package org.makna.store;

import org.makna.model.StudyInfo;

/** What the study says of itself. */
public final class InfoStore {

    private final Sql sql;

    InfoStore(Sql sql) {
        this.sql = sql;
    }

    /** Title, description, language and revision. */
    public StudyInfo get() {
        return sql.first("SELECT guid, title, description, language, revision FROM study",
                row -> new StudyInfo(row.text(1), row.text(2), row.text(3), row.text(4), row.number(5)))
                .orElseThrow(() -> new IllegalStateException("The study has no row of its own"));
    }

    public void setTitle(String title) {
        sql.update("UPDATE study SET title = ?", title);
    }

    public void setDescription(String description) {
        sql.update("UPDATE study SET description = ?", description);
    }

    /** Sets the language of most documents, a BCP 47 code or empty. */
    public void setLanguage(String language) {
        sql.update("UPDATE study SET language = ?", language);
    }
}
