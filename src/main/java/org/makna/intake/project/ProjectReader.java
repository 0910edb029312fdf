package org.makna.intake.project;

import java.time.ZoneId;
import org.makna.model.ForeignTables;
import org.makna.model.ImportedProject;
import org.makna.model.MaknaException;
import org.makna.model.Progress;

/** Makes a project of the tables of another program. Holds no state, for any thread. */
public final class ProjectReader {

    private ProjectReader() {
    }

    /**
     * Reads a project.
     *
     * @param place    where it lies
     * @param tables   its tables
     * @param zone     zone of times that are written without one
     * @param progress told of every document
     * @throws MaknaException naming the file, if it is the project of no program that is known, or it was cancelled
     */
    public static ImportedProject read(ProjectPlace place, ForeignTables tables, ZoneId zone, Progress progress) {
        if (QualCoderReader.knows(tables)) {
            return new QualCoderReader(tables, place, zone).read(progress);
        }
        if (TaguetteReader.knows(tables)) {
            return new TaguetteReader(tables, place).read(progress);
        }
        throw new MaknaException("project.none", place.named().toString());
    }
}
