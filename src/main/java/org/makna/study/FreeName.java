package org.makna.study;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Finds a name that is still free. */
final class FreeName {

    private FreeName() {
    }

    /**
     * The name of a document: the file's without its ending; if that is taken the ending stays ({@code P01.docx}), then a number
     * follows ({@code P01 (2)}). Names are told apart regardless of case and of how letters with marks are written, as file
     * systems and readers do.
     *
     * @param taken keys of the names in the folder
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

    /** The form in which names are compared: in lower case, and letters with marks as one character each. */
    static String key(String name) {
        return composed(name).toLowerCase(Locale.ROOT);
    }

    /** A name with letters and their marks as one character each; files from some systems keep them apart, and look the same. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
