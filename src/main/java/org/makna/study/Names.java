package org.makna.study;

import org.makna.model.MaknaException;

/** Names that people give to codes, documents, folders, cases and attributes. */
final class Names {

    private Names() {
    }

    /** The name on one line without white space around it, which may leave nothing. */
    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    /**
     * The name on one line without white space around it.
     *
     * @throws MaknaException if nothing is left
     */
    static String checked(String name) {
        String plain = plain(name);
        if (plain.isEmpty()) {
            throw new MaknaException("study.empty-name");
        }
        return plain;
    }
}
