package org.makna.ui.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makna.model.Annotation;
import org.makna.model.Coder;
import org.makna.ui.document.core.Remark;
import org.makna.ui.workspace.Workspace;

/** Turns annotations into what the document view shows. */
final class Remarks {

    private Remarks() {
    }

    /** The remarks of the annotations whose coder is not hidden, in their order. */
    static List<Remark> of(List<Annotation> annotations, Workspace.Snapshot now) {
        Map<Long, Coder> coders = new HashMap<>();
        now.coders().forEach(coder -> coders.put(coder.id(), coder));
        List<Remark> remarks = new ArrayList<>(annotations.size());
        for (Annotation annotation : annotations) {
            Coder coder = coders.get(annotation.coderId());
            if (coder == null || !coder.hidden()) {
                remarks.add(new Remark(annotation.id(), annotation.range(), annotation.text(),
                        Spans.mark(annotation.coderId(), coder, now.me())));
            }
        }
        return remarks;
    }
}
