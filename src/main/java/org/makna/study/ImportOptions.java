package org.makna.study;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.makna.model.DocumentKind;

/**
 * How files are imported.
 *
 * @param folder      document folder to put them in, {@code A/B}, or empty for the top
 * @param kind        what the documents are, or null to tell from the files
 * @param language    BCP 47 code of the documents, or null for the file's own or else the study's
 * @param map         roles of survey columns, or null to tell them from the columns
 * @param onDuplicate what to do with a file that is in the study already
 * @param names       what the names of files say
 */
public record ImportOptions(String folder, @Nullable DocumentKind kind, @Nullable String language, @Nullable Path map,
        OnDuplicate onDuplicate, NamePlan names) {

    /** Asks nothing of the names of files. */
    public ImportOptions(String folder, @Nullable DocumentKind kind, @Nullable String language, @Nullable Path map,
            OnDuplicate onDuplicate) {
        this(folder, kind, language, map, onDuplicate, NamePlan.NONE);
    }

    /** Puts everything at the top and skips what is there already. */
    public static final ImportOptions DEFAULT = new ImportOptions("", null, null, null, OnDuplicate.SKIP);

    /** What to do with a file that is in the study already. */
    public enum OnDuplicate {
        /** Leave out a file whose text is there already. */
        SKIP,
        /** Import it once more, under a name of its own. */
        IMPORT,
        /** Let it take the place of the document with its name, as long as that has no codings. */
        REPLACE
    }
}
