package org.makna.study;

import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.MaknaException;
import org.makna.store.NewCode;
import org.makna.store.Rows;

/** Makes codes by name within an edit, each in a colour that its neighbours do not have. */
final class NewCodes {

    private NewCodes() {
    }

    /**
     * Makes a code after its siblings.
     *
     * @param parentId the code above, or null for the top
     * @throws MaknaException if the name is blank or taken there, or the code above is gone
     */
    static Code create(Rows rows, @Nullable Long parentId, String name) {
        Code parent = parentId == null ? null : Existing.code(rows, parentId);
        String colour = CodeColours.next(parent, rows.codes().children(parentId));
        return rows.codes().create(NewCode.named(parentId, Names.checked(name), colour));
    }
}
