package org.makna.study;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.makna.intake.project.ProjectPlace;
import org.makna.intake.project.ProjectReader;
import org.makna.model.Finding;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectDocument;
import org.makna.model.Progress;
import org.makna.store.Content;
import org.makna.store.ForeignFile;

/** Reads the project of another program on the way into the study; the project stays as it is. */
final class ProjectReading {

    private final Consumer<List<Content>> contents;

    /** @param contents takes texts and original files */
    ProjectReading(Consumer<List<Content>> contents) {
        this.contents = contents;
    }

    PreparedFile read(FileTask task, Progress progress) {
        Path path = task.source().path();
        try (ProjectPlace place = ProjectPlace.of(path);
                ForeignFile tables = ForeignFile.copyOf(place.database(), path)) {
            ImportedProject project = ProjectReader.read(place, tables, ZoneId.systemDefault(), progress);
            List<Finding> findings = new ArrayList<>();
            if (ForeignFile.isLeftOpen(place.database())) {
                findings.add(Finding.note("project.left-open", path.toString()));
            }
            return prepared(task, project, findings);
        }
    }

    private PreparedFile prepared(FileTask task, ImportedProject project, Collection<Finding> findings) {
        List<PreparedDocument> documents = new ArrayList<>();
        List<String> originals = new ArrayList<>();
        for (ProjectDocument one : project.documents()) {
            Content text = Content.of(one.document().text());
            List<Content> both = new ArrayList<>(List.of(text));
            byte[] bytes = one.original();
            if (bytes == null) {
                originals.add("");
            } else {
                Content original = Content.of(bytes);
                both.add(original);
                originals.add(original.key());
            }
            contents.accept(both);
            documents.add(PreparedDocument.of(one.document(), text.key(), task.choice().speakers()));
        }
        return PreparedFile.project(task, PreparedProject.of(project, originals), documents, List.copyOf(findings));
    }
}
