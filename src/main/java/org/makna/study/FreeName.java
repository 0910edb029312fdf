package org.makna.study;

import java.util.Set;

/** Finds a name that is still free. */
final class FreeName {

    private FreeName() {
    }

    /**
     * The name of a document: the file's without its ending; if that is taken the ending stays ({@code P01.docx}), then a number
     * follows ({@code P01 (2)}). Names are told apart regardless of case, as file systems and readers do.
     *
     * @param taken names in the folder, in lower case
     */
    static String forDocument(String name, String fileName, Set<String> taken) {
        if (!isTaken(name, taken)) {
            return name;
        }
        if (!fileName.isEmpty() && !isTaken(fileName, taken)) {
            return fileName;
        }
        return numbered(name, taken);
    }

    /** The name, or the name with the first free number from 2 in parentheses. */
    static String numbered(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; isTaken(free, taken); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static boolean isTaken(String name, Set<String> taken) {
        return taken.contains(key(name));
    }

    /** The form in which names are compared. */
    static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
