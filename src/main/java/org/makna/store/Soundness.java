package org.makna.store;

/** Whether SQLite finds a file undamaged. */
final class Soundness {

    private Soundness() {
    }

    /** Whether all pages are readable and well-formed, and every reference leads to a row. */
    static boolean isSound(Sql sql) {
        try {
            return sql.text("PRAGMA quick_check(1)").equals("ok")
                    && sql.first("PRAGMA foreign_key_check", row -> row.text(1)).isEmpty();
        } catch (DamagedFile e) {
            return false;
        }
    }
}
