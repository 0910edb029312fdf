package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectDocument;

/**
 * A project on its way into the study, its texts and original files being there already.
 *
 * @param project   what was read, without texts and bytes
 * @param originals keys of the original files of its documents; empty for those without
 */
record PreparedProject(ImportedProject project, List<String> originals) {

    PreparedProject {
        originals = List.copyOf(originals);
    }

    /** Takes texts and bytes out. */
    static PreparedProject of(ImportedProject project, List<String> originals) {
        List<ProjectDocument> light = new ArrayList<>();
        for (ProjectDocument one : project.documents()) {
            ImportedDocument document = one.document();
            light.add(new ProjectDocument(one.guid(), one.fileName(), one.folders(),
                    new ImportedDocument(document.name(), "", document.kind(),
                            PreparedDocument.language(document), document.sections(), document.speakers()),
                    null, one.values()));
        }
        return new PreparedProject(new ImportedProject(project.name(), project.program(), light, project.codes(),
                project.codings(), project.annotations(), project.cases(), project.attributes(), project.memos(),
                project.coders(), project.counts(), project.findings()), originals);
    }

    @Nullable
    String original(int document) {
        String key = originals.get(document);
        return key.isEmpty() ? null : key;
    }
}
